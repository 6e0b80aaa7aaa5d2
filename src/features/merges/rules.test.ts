import { describe, expect, it } from "vitest";
import { type TermDocument, termDocuments } from "../vocabularies/schema";
import { emptiedDocument, grownDocument, movedDocument, termReferences, undone } from "./rules";

const passage = { source: "booklet", heading: null };
const phase = (id: string) => ({ id, name: id, passage });
const approach = (id: string, changes: object = {}): TermDocument<"approach"> =>
  termDocuments.approach.parse({ id, name: id, purpose: [{ text: "What it is for.", passage }], ...changes });
const merged = { kind: "approach", id: "team", by: "outreach" } as const;
const moved = (document: TermDocument) => movedDocument("approach", document, merged);

describe("a term after another one was merged", () => {
  it("refers to what stands there now, and beside neither itself nor what is above it", () => {
    expect(moved(approach("bus", { broader: "team" }))).toMatchObject({ broader: "outreach", related: [] });
    expect(moved(approach("bus", { broader: "outreach", related: ["team", "van"] }))).toMatchObject({ related: ["van"] });
    expect(moved(approach("outreach", { related: ["team"] }))).toMatchObject({ related: [] });
    const other = approach("van", { broader: "bus" });
    expect(moved(other)).toBe(other);
    // What merely has the same id in another vocabulary is something else.
    const source = termDocuments.organisation.parse({ id: "club", name: "Club", kind: "association", place: "team", passage: null });
    expect(movedDocument("organisation", source, merged)).toBe(source);
  });

  it("names who funded a source by the other one, once, and leaves names that are in no vocabulary", () => {
    const source = termDocuments.source.parse({
      id: "report",
      title: "Report",
      kind: "booklet",
      publisherName: "NALAS",
      language: "en",
      funder: ["giz-orf", "giz", "A foundation"],
      access: "On paper.",
      description: [{ text: "What it is.", passage }],
    });
    const merge = { kind: "organisation", id: "giz-orf", by: "giz" } as const;
    expect(movedDocument("source", source, merge)).toMatchObject({ funder: ["giz", "A foundation"] });
  });

  it("takes over the phases that it lacks, and the place above, where it stood below", () => {
    const from = approach("team", { broader: "top", phases: [phase("begin"), phase("end")] });
    const into = approach("outreach", { broader: "team", phases: [phase("end")] });
    expect(grownDocument("approach", into, from, true)).toMatchObject({ broader: "top", phases: [{ id: "end" }, { id: "begin" }] });
    const aside = approach("outreach", { phases: from.phases });
    expect(grownDocument("approach", aside, from, false)).toBe(aside);
  });

  it("is told by nothing as its own any more", () => {
    const emptied = emptiedDocument("approach", approach("team", { broader: "top", related: ["van"] }));
    expect(emptied).toMatchObject({ id: "team", name: "team", broader: null, related: [] });
    expect(termDocuments.approach.safeParse(emptied).success).toBe(true);
  });
});

describe("undoing a merge", () => {
  const references = (document: TermDocument) => termReferences("approach", document);
  const back = (now: TermDocument, before: TermDocument) => undone(now, [{ before, after: moved(before) }], merged, references);

  it("gives back the text of then, where nobody has edited it", () => {
    const before = approach("bus", { broader: "team", related: ["outreach"] });
    expect(back(structuredClone(moved(before)), before)).toBe(before);
  });

  it("gives back only the reference, where somebody has", () => {
    const before = approach("bus", { broader: "team" });
    const edited = { ...moved(before), name: "A bus" } as TermDocument;
    expect(back(edited, before)).toEqual({ ...before, name: "A bus" });
  });

  it("leaves alone what had named both and was edited: nobody can say which is meant", () => {
    const before = approach("bus", { broader: "team", related: ["outreach"] });
    const edited = { ...moved(before), name: "A bus" } as TermDocument;
    expect(back(edited, before)).toBe(edited);
  });

  it("changes nothing that refers to neither any more", () => {
    const gone = approach("bus");
    expect(back(gone, approach("bus", { broader: "team" }))).toBe(gone);
  });
});
