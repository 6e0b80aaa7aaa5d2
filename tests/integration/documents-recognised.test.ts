import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { wordTemplate } from "../../src/features/documents/rules";
import { getReview } from "../../src/features/imports/admin-queries";
import { saveRemaining, storeImport } from "../../src/features/imports/mutations";
import { notTaken } from "../../src/features/imports/rules";
import { getPracticeForEditing } from "../../src/features/practices/admin-queries";
import type { DocumentText } from "../../src/lib/document-text";
import { recogniseDocument } from "../../src/lib/template/recognise-document";
import type { RecognisedDocument } from "../../src/lib/template/recognised-document";
import { templateSections } from "../../src/lib/template/section-headings";
import en from "../../src/messages/en.json";
import { readDocument } from "../../src/server/document-reader/read-document";
import { makeWordTemplate } from "../../src/server/word-template";
import { caseStudies } from "../support/case-studies";
import { caseStudyFiles } from "../support/documents/case-study-files";
import { filledTemplate, type Writing } from "../support/documents/filled-template";
import { createActor } from "../support/editorial-records";
import { plainDocument } from "../support/plain-document";

async function read(bytes: Buffer, name: string): Promise<DocumentText> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(`${name}: ${reading.fault}`);
  return reading.text;
}

/** What is recognised, without where it stands: that is another line in each format. */
const values = ({ practices }: RecognisedDocument) =>
  JSON.parse(JSON.stringify(practices, (key, value) => (key === "lines" || key === "heading" ? undefined : value)));

const twoStudies = ["Serbian in Latin letters", "Serbian in Cyrillic letters"].map((name) => caseStudies[name]?.document).join("\n\n");

it("two case studies in one document are the same practices in each format, with nothing left over", async () => {
  const expected = values(recogniseDocument(plainDocument(twoStudies)));
  for (const [name, bytes] of await caseStudyFiles(twoStudies)) {
    const found = recogniseDocument(await read(bytes, name));
    expect(values(found), name).toEqual(expected);
    expect(
      found.practices.map(({ sections }) => sections.map(({ section }) => section)),
      name,
    ).toEqual([templateSections, templateSections]);
    expect(found.leftOver, name).toEqual([]);
    expect(found.setAside, name).toEqual([]);
  }
});

describe("the Word template", () => {
  const t = createTranslator({ locale: "en", messages: en }) as (key: string) => string;
  const parts = wordTemplate("en", { t });
  const template = makeWordTemplate(parts);
  const [need = "", context = "", implementation = "", results = "", tips = "", voices = "", links = "", contacts = ""] =
    parts.sections.map(({ heading }) => heading);
  const writing = (deletesHelp: boolean): Writing => ({
    over: {
      Municipality: "Municipality of Donje Polje / Serbia",
      Title: "Title of the practice: Open kitchen",
      Social: "Social approach: Village kitchens",
    },
    below: {
      [need]: [["Older people ate alone.", "Of 64, 15 said so."]],
      [context]: [["An empty school with a stove."]],
      [implementation]: [["The school led it with three neighbours."], ["The school was cleaned.", "Cooks were found."]],
      [results]: [["40 people eat together every Friday."]],
      [tips]: [["Begin small."]],
      [voices]: [["“I have company again.”", "A guest of the kitchen"]],
      [links]: [["Film: https://film.example/kitchen"]],
      [contacts]: [["Mira Mirić, coordinator", "Municipality of Donje Polje", "mira@polje.example", "064 123 45 67"]],
    },
    deletesHelp,
  });

  it.each([
    ["left", false],
    ["deleted", true],
  ])("comes back whole when it is filled in and its help is %s", async (_, deletesHelp) => {
    const text = await read(await filledTemplate(await template, writing(deletesHelp)), "filled.docx");
    const { practices, leftOver, setAside } = recogniseDocument(text);
    expect(leftOver).toEqual([]);
    expect(new Set(setAside.map(({ why }) => why))).toEqual(new Set(deletesHelp ? [] : ["template-help"]));
    expect(practices).toMatchObject([
      {
        title: { text: "Open kitchen" },
        municipality: { text: "Donje Polje" },
        countryCode: "RS",
        approach: { title: { text: "Village kitchens" } },
        language: "en",
        sections: [
          { section: "need", paragraphs: [{ text: "Older people ate alone." }, { text: "Of 64, 15 said so." }] },
          { section: "context", paragraphs: [{ text: "An empty school with a stove." }] },
          {
            section: "implementation",
            paragraphs: [{ text: "The school led it with three neighbours." }],
            entries: [{ text: "The school was cleaned." }, { text: "Cooks were found." }],
          },
          { section: "results", entries: [{ text: "40 people eat together every Friday." }] },
          { section: "tips", entries: [{ text: "Begin small." }] },
          { section: "voices", voices: [{ text: "I have company again.", speaker: { text: "A guest of the kitchen" } }] },
          { section: "links", links: [{ label: "Film", address: "https://film.example/kitchen" }] },
          {
            section: "contacts",
            contacts: [
              {
                name: "Mira Mirić",
                role: "coordinator",
                institution: "Municipality of Donje Polje",
                emails: ["mira@polje.example"],
                phones: [{ e164: "+381641234567" }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("comes back whole in its draft, and what the catalogue does not have is told", async () => {
    const actor = await createActor("contributor");
    const bytes = await filledTemplate(await template, writing(false));
    const { id } = await storeImport(actor, { name: "filled.docx", bytes });
    const { found } = await getReview(actor, id, 1);
    const { unknownPlace, unknownApproach, places, approaches } = found.proposals;
    expect([unknownPlace?.text, unknownApproach?.text]).toEqual(["Donje Polje", "Village kitchens"]);
    expect([...places, ...approaches].filter(({ isStated }) => isStated)).toEqual([]);
    expect(notTaken(found)).toMatchObject({ contact: 1 });
    const newSource = { source: "new", sourceTitle: "Open kitchen", sourcePublisher: "Donje Polje", sourceLanguage: "en" };
    const { saved } = await saveRemaining(actor, { id, requestKey: randomUUID(), ...newSource });
    const { latest } = await getPracticeForEditing(actor, saved[0]?.practiceId ?? "");
    const texts = (entries: readonly { text: string }[]) => entries.map(({ text }) => text);
    const {
      title,
      need: needs,
      context: inPlace,
      implementation: done,
      results: reached,
      tips: advice,
      voices: said,
      links: more,
    } = latest.content;
    expect([title, texts(needs), texts(inPlace.paragraphs), texts(done.paragraphs), texts(done.activities)]).toEqual([
      "Open kitchen",
      ["Older people ate alone.", "Of 64, 15 said so."],
      ["An empty school with a stove."],
      ["The school led it with three neighbours."],
      ["The school was cleaned.", "Cooks were found."],
    ]);
    expect([texts(reached.claims), texts(advice), texts(said), said[0]?.speaker.role]).toEqual([
      ["40 people eat together every Friday."],
      ["Begin small."],
      ["I have company again."],
      "A guest of the kitchen",
    ]);
    expect(more).toMatchObject([{ label: "Film", address: "https://film.example/kitchen" }]);
  });

  it("is no practice as long as nobody has written in it", async () => {
    const { practices, whyNoPractice } = recogniseDocument(await read(await template, "template.docx"));
    expect([practices, whyNoPractice]).toEqual([[], "nothing-written"]);
  });
});
