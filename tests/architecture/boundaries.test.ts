import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const rules = forbidden as (IForbiddenRuleType & { name: string; comment: string })[];

async function cruiseSource(baseDir: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const { output } = await cruise(["src"], { ...cruiseOptions, baseDir, ruleSet: { forbidden }, validate: true }, enhancedResolveOptions);
  return output as ICruiseResult;
}

const sentence = ({ rule, from, to }: { rule: { name: string }; from: string; to: string }) =>
  `${from} → ${to} (${rule.name}): ${rules.find(({ name }) => name === rule.name)?.comment}`;

const { modules, summary } = await cruiseSource(process.cwd());

describe("who calls whom in src", () => {
  const followed = modules.map(({ source }) => source).filter((source) => /^src\/(?!generated\/).*\.(?:ts|tsx|mjs)$/.test(source));

  it("is looked at whole: a parser that sees nothing would find nothing wrong", () => {
    expect(followed.length).toBeGreaterThan(100);
    expect(followed.toSorted()).toEqual(sourceFiles("src", /\.(?:ts|tsx|mjs)$/));
    expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(500);
  });

  it("keeps every rule of .dependency-cruiser.cjs", () => {
    expect(summary.violations.map(sentence)).toEqual([]);
  });

  it("makes no circle of features, whatever the files", () => {
    // Accounts and what belongs to them count as one: there only files must not make circles, which no-cycles sees to.
    const ofAccounts = new RegExp(String(rules.find(({ name }) => name === "feature-order-accounts")?.from.path));
    const featureOf = (path: string) => (ofAccounts.test(path) ? "accounts" : /^src\/features\/([^/]+)\//.exec(path)?.[1]);
    const edges = new Map<string, Set<string>>();
    for (const { source, dependencies } of modules) {
      const from = featureOf(source);
      for (const { resolved } of from && !source.includes(".test.") ? dependencies : []) {
        const to = featureOf(resolved);
        if (from && to && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    expect(circlesIn(edges)).toEqual([]);
    expect(
      circlesIn(
        new Map([
          ["places", new Set(["practices"])],
          ["practices", new Set(["places"])],
        ]),
      ),
    ).not.toEqual([]);
  });
});

/** The nodes that can be reached from themselves. */
function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of edges.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return [...edges.keys()].filter((name) => reached(name).has(name));
}

/** For each rule, one file that breaks it and what it breaks it with. */
const breaches: Record<string, { [file: string]: string }> = {
  "no-cycles": { "src/lib/egg.ts": "./hen", "src/lib/hen.ts": "./egg" },
  "no-unresolvable": { "src/lib/lost.ts": "./nowhere" },
  "lib-is-the-ground": { "src/lib/high.ts": "../server/log" },
  "server-knows-no-product": { "src/server/curious.ts": "../features/places/dto" },
  "components-know-no-domain": { "src/components/ui/knowing.tsx": "../../features/places/dto" },
  "features-know-no-door": { "src/features/places/components/climber.tsx": "../../../app/page" },
  "app-knows-no-command": { "src/app/commander.tsx": "../cli/seed" },
  "commands-know-no-page": { "src/cli/painter.ts": "../app/page" },
  "product-knows-no-test": { "src/lib/tested.ts": "./slug.test" },
  "no-development-package-in-the-product": { "src/lib/heavy.ts": "vitest" },
  "feature-order-accounts": { "src/features/accounts/rules.ts": "../sources/dto" },
  "feature-order-editorial": { "src/features/editorial/rules.ts": "../sources/dto" },
  "feature-order-passages": { "src/features/passages/rules.ts": "../sources/dto" },
  "feature-order-sources": { "src/features/sources/rules.ts": "../places/dto" },
  "feature-order-vocabularies": { "src/features/places/rules.ts": "../practices/dto" },
  "feature-order-pictures": { "src/features/pictures/rules.ts": "../practices/dto" },
  "feature-order-proposals": { "src/features/proposals/rules.ts": "../practices/dto" },
  "feature-order-text-search": { "src/features/text-search/rules.ts": "../practices/dto" },
  "feature-order-practices": { "src/features/practices/rules.ts": "../search/dto" },
  "feature-order-facets": { "src/features/facets/queries.ts": "../practices/queries" },
  "feature-order-copies": { "src/features/copies/rules.ts": "../search/dto" },
  "feature-order-publications": { "src/features/publications/rules.ts": "../seeds/dto" },
  "feature-order-history": { "src/features/history/rules.ts": "../search/dto" },
  "feature-order-desk": { "src/features/desk/rules.ts": "../search/dto" },
  "feature-order-warnings": { "src/features/warnings/rules.ts": "../search/dto" },
  "feature-order-practice-form": { "src/features/practice-form/rules.ts": "../search/dto" },
  "feature-order-documents": { "src/features/documents/rules.ts": "../search/dto" },
  "feature-order-imports": { "src/features/imports/rules.ts": "../search/dto" },
  "feature-order-search": { "src/features/search/rules.ts": "../seeds/dto" },
  "feature-order-tables": { "src/features/tables/rules.ts": "../seeds/dto" },
  "feature-order-seeds": { "src/features/seeds/rules.ts": "../search/dto" },
  "vocabularies-read-their-own": { "src/features/people/queries.ts": "../places/queries" },
  "feature-files-schema": { "src/features/practices/schema.ts": "./dto" },
  "feature-files-rules": { "src/features/practices/workflow.ts": "./queries" },
  "feature-files-dto": { "src/features/organisations/dto.ts": "../places/queries" },
  "feature-files-data-layer": { "src/features/exchanges/queries.ts": "./components/list" },
  "queries-do-not-write": { "src/features/practices/queries.ts": "./mutations" },
  "database-through-the-data-layer": { "src/features/places/components/reader.tsx": "../../../server/db" },
  "no-prisma-in-pictures-and-schemas": { "src/features/places/components/row.tsx": "../../../generated/prisma/client" },
  "public-doors-read-what-is-published": { "src/app/[locale]/(public)/leak/page.tsx": "../../../../features/practices/actions" },
  "writes-know-no-framework": { "src/features/practices/admin-queries.ts": "../../server/session" },
  "one-sign-in": { "src/features/accounts/queries.ts": "next-auth" },
  "pages-know-no-row": { "src/app/(admin)/row.ts": "../../generated/prisma/client" },
};

/** What the breaches lead to. Innocent by itself. */
const bystanders: Record<string, string> = {
  "src/app/page.tsx": "export default () => <p>a page</p>;",
  "src/cli/seed.ts": "export {};",
  "src/lib/slug.test.ts": "export {};",
  "src/server/log.ts": "export {};",
  "src/server/db.ts": "export {};",
  "src/server/session.ts": 'export * from "next/headers";',
  "src/generated/prisma/client.ts": "export {};",
  "src/features/exchanges/components/list.tsx": "export {};",
  "src/features/places/queries.ts": "export {};",
  "src/features/practices/actions.ts": 'export * from "./mutations";',
  "src/features/practices/mutations.ts": "export {};",
  ...Object.fromEntries(["places", "practices", "search", "seeds", "sources"].map((name) => [`src/features/${name}/dto.ts`, "export {};"])),
  "node_modules/next-auth/index.js": "module.exports = {};",
  "node_modules/next/headers.js": "module.exports = {};",
  "node_modules/vitest/index.js": "module.exports = {};",
  "package.json": '{ "dependencies": { "next": "1", "next-auth": "1" }, "devDependencies": { "vitest": "1" } }',
};

const house = mkdtempSync(join(tmpdir(), "boundaries-"));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
};
for (const [file, text] of Object.entries(bystanders)) write(file, text);
for (const files of Object.values(breaches)) for (const [file, target] of Object.entries(files)) write(file, `export * from "${target}";`);
const { summary: broken } = await cruiseSource(house);
afterAll(() => rmSync(house, { recursive: true }));

describe("each rule can fail", () => {
  it("has an example for every rule", () => {
    expect(Object.keys(breaches).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
  });

  it.each(Object.keys(breaches))("%s", (name) => {
    const [file] = Object.keys(breaches[name] ?? {});
    expect(broken.violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(file);
  });
});
