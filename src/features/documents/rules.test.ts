import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { documentFaults } from "../../lib/document-fault";
import { templateSections } from "../../lib/template/section-headings";
import en from "../../messages/en.json";
import { documentFaultText, wordTemplate } from "./rules";

const t = createTranslator({ locale: "en", messages: en }) as (key: string, values?: Record<string, number>) => string;

it("each fault of a document has a sentence that says what to do, and no other sentence is there", () => {
  for (const fault of documentFaults) expect(documentFaultText(fault, { t }), fault).toMatch(/[.:] .*\.$/);
  expect(documentFaultText("too-large", { t })).toContain("20 MB");
  expect(documentFaultText("too-long", { t })).toContain("1,000 pages and 20,000 lines");
  expect(Object.keys(en.documents.faults).toSorted()).toEqual([...documentFaults].toSorted());
});

it("the template has the sections of a practice, each with the limits of its own list", () => {
  const { sections, title } = wordTemplate("en", { t });
  expect(sections).toHaveLength(templateSections.length);
  expect(title.help).toContain("250 letters");
  for (const { help } of sections) expect(help.join(" ")).toMatch(/[Aa]t most [1-9]\d*\b/);
  expect(sections.flatMap(({ help }) => help).join(" ")).not.toMatch(/\b0\b|[{}]/);
});
