import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "../../src/messages/en.json";
import { laws } from "./laws";
import { keysOf, missingKeys, unusedKeys, usedKeys } from "./message-keys";
import { sourceFiles, textOf } from "./source-files";

const files = sourceFiles("src", /./);

describe("every file of src keeps the laws of the house", () => {
  it("looks at all of them", () => expect(files.length).toBeGreaterThan(150));

  it.each(laws)("$name", ({ applies, offences, instead }) => {
    const found = files
      .filter(applies)
      .flatMap((path) => offences(path, textOf(path)).map((offence) => `${path}: ${offence}. Instead: ${instead}`));
    expect(found).toEqual([]);
  });

  it.each(laws)("can fail: $name", ({ applies, offences, bad }) => {
    expect(applies(bad.path)).toBe(true);
    expect(offences(bad.path, bad.text)).not.toEqual([]);
  });
});

describe("the texts of the pages", () => {
  const existing = keysOf(en);
  const used = sourceFiles("src", /\.tsx?$/)
    .filter((path) => !/\.(?:test|examples)\.tsx?$/.test(path))
    .flatMap((path) => usedKeys(path, textOf(path)));

  it("are all there", () => expect(missingKeys(used, existing)).toEqual([]));
  it("are all shown somewhere", () => expect(unusedKeys(used, existing)).toEqual([]));

  it("are found in every way of asking for them", () => {
    const text = `
      async function Page() {
        const t = await getTranslations("place");
        const site = await getTranslations({ locale, namespace: "site" });
        const inner = () => t(isBig ? "city" : "town", { count });
        return <p title={t.rich(\`kinds.\${kind}\`)}>{site("name")}{t(word)}</p>;
      }
      function Other() {
        const t = useTranslations();
        return t("home.title");
      }`;
    const [city, town, kinds, name, word, title] = usedKeys("page.tsx", text);
    expect([city, town, name, title].map((use) => use?.key)).toEqual(["place.city", "place.town", "site.name", "home.title"]);
    expect(kinds).toEqual({ key: "place.kinds", isBranch: true });
    expect(word).toEqual({ key: "place", isBranch: true });
    const catalogue = 'import en from "../messages/en.json"; const { title } = en.unavailable; send(en.site.name);';
    expect(usedKeys("answer.ts", catalogue).map(({ key }) => key)).toEqual(["unavailable", "site.name"]);
  });

  it("can be missing or forgotten", () => {
    const used = usedKeys("page.tsx", 'function Page() { const t = useTranslations("place"); return t("city") + t(`kinds.${kind}`); }');
    expect(missingKeys(used, ["place.town"])).toEqual(["place.city", "place.kinds"]);
    expect(unusedKeys(used, ["place.city", "place.town", "place.kinds.village"])).toEqual(["place.town"]);
  });
});

/**
 * The folders of the fenced block under the heading "The map of the house", each with its path: a folder stands first in
 * its line and ends with a slash; one that is indented lies in the last one that is not.
 */
function foldersInReadme(readme: string): string[] {
  const [, block = ""] = /^## The map of the house\s+```[a-z]*\n([\s\S]*?)```/m.exec(readme) ?? [];
  let above = "";
  return block.split("\n").flatMap((line) => {
    const [, indent, name] = /^( *)([a-z-]+)\//.exec(line) ?? [];
    if (name === undefined) return [];
    if (!indent) above = name;
    return [indent ? `${above}/${name}` : name];
  });
}

describe("the map of the house in README.md", () => {
  const named = foldersInReadme(textOf("README.md"));

  it("names every folder of src, and no other", () => {
    const folders = readdirSync("src", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`src/${entry.name}`] : []));
    // What the first command generates is not there in a fresh copy.
    const lasting = (paths: string[]) => paths.filter((path) => path !== "src/generated").toSorted();
    expect(lasting(named.filter((path) => path.startsWith("src/")))).toEqual(lasting(folders));
  });

  it("names folders that there are", () => {
    expect(named).toEqual(expect.arrayContaining(["src", "tests", "seeds"]));
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("is read as it is written", () => {
    const readme = "# Atlas\n\n## The map of the house\n\n```text\nsrc/\n  app/    routes\n  lib/    pure\ntests/   all\n```\n";
    expect(foldersInReadme(readme)).toEqual(["src", "src/app", "src/lib", "tests"]);
    expect(foldersInReadme("# no map")).toEqual([]);
  });
});
