import { describe, expect, it } from "vitest";
import { sections } from "../../features/practices/schema";
import { foldText } from "../fold-text";
import { sectionHeadings, templateLanguages, templateSections } from "./section-headings";

const all = templateLanguages.flatMap((language) =>
  templateSections.flatMap((section) =>
    sectionHeadings[language][section].split(/ \| |; /).map((heading) => ({ language, section, heading, folded: foldText(heading) })),
  ),
);

describe("section headings", () => {
  it("are those of the practice's own sections", () => {
    expect(templateSections).toEqual(sections);
  });

  it("mean one section, whatever the language", () => {
    const sectionsOf = new Map<string, Set<string>>();
    for (const { folded, section } of all) sectionsOf.set(folded, (sectionsOf.get(folded) ?? new Set()).add(section));
    expect([...sectionsOf].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it("have the template's own words in every language", () => {
    const own = all.filter(({ language, section, heading }) => sectionHeadings[language][section].startsWith(heading));
    expect(own.length).toBeGreaterThanOrEqual(templateLanguages.length * templateSections.length);
    expect(all.filter(({ heading }) => heading !== heading.trim() || heading === "")).toEqual([]);
  });
});
