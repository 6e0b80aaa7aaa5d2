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
    const found = files.filter(applies).flatMap((path) => offences(path, textOf(path)).map((offence) => `${path}: ${offence}. Instead: ${instead}`));
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
  });

  it("can be missing or forgotten", () => {
    const used = usedKeys("page.tsx", 'function Page() { const t = useTranslations("place"); return t("city") + t(`kinds.${kind}`); }');
    expect(missingKeys(used, ["place.town"])).toEqual(["place.city", "place.kinds"]);
    expect(unusedKeys(used, ["place.city", "place.town", "place.kinds.village"])).toEqual(["place.town"]);
  });
});

/**
 * README.md shows the folders of src in a fenced block under the line `<!-- the folders of src -->`: one folder a line,
 * its name and a slash first.
 */
function foldersInReadme(readme: string): string[] | null {
  const [, block] = /<!-- the folders of src -->\s*```[a-z]*\n([\s\S]*?)```/.exec(readme) ?? [];
  if (block === undefined) return null;
  return block.split("\n").flatMap((line) => /^\s*(?:src\/)?([a-z-]+)\//.exec(line)?.[1] ?? []);
}

describe("the map of the house in README.md", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  // Made by the first command that needs it, so that it is not there in a fresh copy.
  const lasting = (names: string[]) => names.filter((name) => name !== "generated").toSorted();

  it("names the folders of src", () => {
    const readme = existsSync("README.md") ? textOf("README.md") : "";
    const named = foldersInReadme(readme);
    expect(named, "README.md has no fenced block under the line <!-- the folders of src -->").not.toBeNull();
    expect(lasting(named ?? [])).toEqual(lasting(folders));
  });

  it("is read as it is written", () => {
    expect(foldersInReadme("<!-- the folders of src -->\n```text\napp/    routes\nlib/    pure\n```\n")).toEqual(["app", "lib"]);
    expect(foldersInReadme("no map")).toBeNull();
  });
});
