import { expect, test } from "../support/browser";
import { pageTypes } from "../support/page-types";
import { recordTexts, rowsOf } from "../support/records";

// In the language en-XA every message of ours stands between ⟦ and ⟧. What stands outside must come from a record.

type Shown = { where: string; text: string };

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const NOT_WORDS = new RegExp(`\\b(?:${MONTHS})\\b|[\\d\\p{P}\\p{S}\\s]+`, "gu");

/** The names that the platform itself knows for the languages of the records. en-XA names them as English does. */
async function languageNames(): Promise<string[]> {
  const rows = await rowsOf<{ tag: string }>(
    "SELECT DISTINCT unnest(ARRAY[lang, lang || '-' || script]) AS tag FROM place_name UNION SELECT language FROM source",
  );
  const names = new Intl.DisplayNames("en-GB", { type: "language" });
  return rows.filter(({ tag }) => !tag.startsWith("und")).flatMap(({ tag }) => names.of(tag) ?? []);
}

/** Everything that a visitor sees or hears, without what is marked as a message. Marks may begin in one piece and end in another. */
function unmarked(pieces: Shown[]): Shown[] {
  let depth = 0;
  return pieces.flatMap(({ where, text }) => {
    let rest = "";
    for (const letter of text) {
      if (letter === "⟦") depth += 1;
      else if (letter === "⟧") depth -= 1;
      else if (depth === 0) rest += letter;
    }
    const words = rest.replace(/\s+/g, " ").trim();
    return words.replace(NOT_WORDS, "") ? [{ where, text: words }] : [];
  });
}

test.describe("In another language", () => {
  let records: Set<string>;
  let haystack: string;

  test.beforeAll(async () => {
    const texts = await recordTexts();
    records = new Set([...texts, ...(await languageNames())]);
    haystack = `\n${texts.join("\n")}\n`;
  });

  /** A record text, or several joined by punctuation: “Apatin, Serbia”. */
  const isRecordText = (text: string): boolean => {
    const bare = text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, "");
    if (!bare.replace(NOT_WORDS, "") || [text, text.replace(/^[\p{P}\s]+/u, ""), bare].some((whole) => records.has(whole))) return true;
    // A long text may be a part of a record; a short one could be found in one by chance. A site is shown without its protocol.
    if ((text.length > 40 && haystack.includes(text)) || haystack.includes(`://${bare}`)) return true;
    return [...text.matchAll(/[·;,:()“”–—/…]|\.(?= )/gu)].some(({ index }) => {
      const before = text.slice(0, index).trim();
      return before.length > 0 && isRecordText(before) && isRecordText(text.slice(index + 1).trim());
    });
  };

  for (const { name, path } of [
    ...pageTypes,
    { name: "filtered list", path: "/practices?country=RS&q=roma&tier=profile&colour=red&page=7" },
    { name: "empty result", path: "/practices?approach=day-care-centre&country=RS" },
    { name: "missing page", path: "/practices/nowhere" },
    ...["doboj-mobile-outreach-remote-areas", "zrenjanin-emergency-preparedness", "eurotopia-neighbour-support"].map((slug) => ({
      name: slug,
      path: `/practices/${slug}`,
    })),
  ]) {
    test(`every word of ours on the page of type “${name}” is translated, and every link stays in the language`, async ({
      page,
      faults,
    }) => {
      faults.expectStatus(404);
      await page.goto(`/en-XA${path === "/" ? "" : path}`);
      await expect(page.locator("h1")).toBeAttached();
      const pieces = await page.evaluate(() => {
        const found: { where: string; text: string }[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!parent || parent.closest("script, style")) continue;
          found.push({ where: `<${parent.localName}>`, text: node.textContent ?? "" });
        }
        return found;
      });
      const attributes = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) =>
          ["aria-label", "aria-description", "placeholder", "title", "alt", "label"].flatMap((attribute) => {
            const text = element.getAttribute(attribute);
            return text ? [{ where: `<${element.localName} ${attribute}>`, text }] : [];
          }),
        ),
      );
      const head = await page.evaluate(() => [
        { where: "<title>", text: document.title },
        ...[
          ...document.querySelectorAll(
            "meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:image:alt']",
          ),
        ].map((meta) => ({
          where: `<meta ${meta.getAttribute("name") ?? meta.getAttribute("property")}>`,
          text: meta.getAttribute("content") ?? "",
        })),
      ]);
      const leftOver = [unmarked(pieces), ...[...attributes, ...head].map((piece) => unmarked([piece]))]
        .flat()
        .filter(({ text }) => !isRecordText(text));
      expect(leftOver).toEqual([]);

      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll("a[href], form[action]")].map(
          (element) => element.getAttribute("href") ?? element.getAttribute("action") ?? "",
        ),
      );
      expect(addresses.length).toBeGreaterThan(10);
      // The API has one language: what it is downloaded from has no other address.
      expect(addresses.filter((address) => /^\/(?!api\/v1\/)/.test(address) && !/^\/en-XA(?:[/?#]|$)/.test(address))).toEqual([]);
    });
  }
});
