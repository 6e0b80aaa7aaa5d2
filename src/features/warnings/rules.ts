import { plainText } from "../../lib/marked-text";
import { passageHash } from "../../lib/passage-hash";
import type { PlacedText } from "../../lib/placed-text";
import { sharedPassages } from "../../lib/shared-runs";
import { mobileNumbers, ownChannels, privateAddresses } from "../../lib/text-checks/contacts";
import { type Finding, type FindingGroup, type FindingKind, finding, findingKinds } from "../../lib/text-checks/finding";
import { lostTexts } from "../../lib/text-checks/lost-text";
import { namedPeople } from "../../lib/text-checks/named-people";
import { addressSpellings, twoSpellings } from "../../lib/text-checks/names";
import { countsOfLists, differingNumbers } from "../../lib/text-checks/numbers";
import { unknownPlaces } from "../../lib/text-checks/place-names";
import { unclosedMarks } from "../../lib/text-checks/unclosed-marks";
import type { CopyOfPractice } from "../copies/dto";
import { isMarked, textsIn } from "../practices/rules";
import { type PracticeDraft, sections } from "../practices/schema";
import type { ClaimedCountView } from "../programmes/dto";
import type { noteKinds } from "../sources/schema";
import type { KnownRecords, NoteOnFigures, Settlement, Warning, WarningList, WarningSubject } from "./dto";

const groupOf = (kind: FindingKind) =>
  (Object.keys(findingKinds) as FindingGroup[]).find((group) => (findingKinds[group] as readonly string[]).includes(kind)) as FindingGroup;

/** The place of a warning: its field without the numbers of entries, so that an entry above it changes nothing. */
const placeOf = (path: string) => path.replace(/\.\d+(?=\.|$)/g, "");

function toWarning(found: Finding, { practice, copy }: Partial<CopyOfPractice> = {}): Warning {
  const words = [found.words, found.other?.text ?? "", practice?.id ?? ""];
  const key = `${found.kind}.${placeOf(found.path)}.${passageHash(words, 1, words.length)}`;
  return { ...found, group: groupOf(found.kind), key, practice: practice ?? null, copy: copy ?? null };
}

/** Everything that a person reads in a document. */
const READ = /(?:^|\.)(?:title|summary|text|label|role|unit|details\.\d+)$/;

const numbersOf = (text: string) =>
  (text.match(/\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?/g) ?? []).map((digits) =>
    Number(digits.replace(/[\u00a0 ]|[.,](?=\d{3}(?!\d))/g, "").replace(",", ".")),
  );

/** Results whose number is not the one of their sentence, or is more than the whole of which it is a part. */
export function claimsThatDiffer({ results }: PracticeDraft): Finding[] {
  return results.claims.flatMap(({ text, value, unit, denominator }, at) => {
    const path = `results.claims.${at}.text`;
    if (value === null) return [];
    const [written, whole] = [`${value} ${unit ?? ""}`, denominator?.value ?? null];
    const told = numbersOf(text);
    const isTold = told.length === 0 || told.includes(value);
    return [
      ...(isTold ? [] : [finding("number-differs", { path: `results.claims.${at}.value` }, written, { other: { path, text } })]),
      ...(whole !== null && value > whole
        ? [
            finding("number-differs", { path: `results.claims.${at}.value` }, written, {
              other: { path, text: `${whole} ${denominator?.unit ?? ""}` },
            }),
          ]
        : []),
    ];
  });
}

/** What the texts alone tell, such as those of a document that is being imported. */
export function findingsIn(
  texts: readonly PlacedText[],
  known: KnownRecords,
  speakers: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const plain = texts.map(({ path, text }) => ({ path, text: isMarked(path) ? plainText(text) : text }));
  const people = known.people.map(({ name }) => name);
  const places = known.places.flatMap(({ name, names }) => [name, ...names]);
  const named = known.people.map(({ path, name }) => ({ path, text: name }));
  const addressed = known.people.flatMap(({ path, name, addresses }) => addresses.map((address) => ({ path, name, address })));
  const channels = known.people.flatMap(({ path, addresses, numbers }) => [...addresses, ...numbers].map((text) => ({ path, text })));
  return [
    ...differingNumbers(plain),
    ...countsOfLists(plain),
    ...twoSpellings([...plain, ...named], places),
    ...addressSpellings(addressed),
    ...lostTexts(plain),
    ...unclosedMarks(plain),
    ...unknownPlaces(plain, known.places, [...people, ...known.names]),
    // With their marks: an address may stand behind a link.
    ...privateAddresses(texts),
    ...mobileNumbers(texts, known.country ?? undefined),
    ...ownChannels(channels, known.country ?? undefined),
    ...namedPeople(plain, { known: people, others: [...places, ...known.names], speakers }),
  ];
}

/** Who says a text, where it is somebody with a name. */
function speakersOf({ voices }: PracticeDraft, { people }: KnownRecords): Map<string, string> {
  const named = voices.flatMap(({ speaker }, at) => {
    const person = people.find(({ id }) => id === speaker.person);
    return person ? [[`voices.${at}.text`, `${person.name}, ${person.role}`] as const] : [];
  });
  return new Map(named);
}

/** All warnings about a text of a practice, saved or not. The same words in one section are one warning. */
export function warningsOf(content: PracticeDraft, known: KnownRecords, copies: readonly CopyOfPractice[]): Warning[] {
  const found = [...findingsIn(textsIn(content, READ), known, speakersOf(content, known)), ...claimsThatDiffer(content)];
  const copied = copies.map((one) => {
    const path = one.copy.own[0]?.path ?? "";
    return toWarning(finding("copied-text", { path }, sharedPassages(one.copy.own).join(" … ")), one);
  });
  return distinct([...copied, ...found.map((one) => toWarning(one))]);
}

const distinct = (warnings: readonly Warning[]) => [...new Map(warnings.map((warning) => [warning.key, warning])).values()];

/** Counts of a programme or an exchange that its own lists do not come to. */
export const countWarnings = (counts: readonly ClaimedCountView[]): Warning[] =>
  distinct(
    counts.flatMap(({ of, label, claimed, counted, difference }) =>
      difference ? [toWarning(finding("count-differs", { path: of }, `${claimed} ${label}`, { meant: [String(counted)] }))] : [],
    ),
  );

/** The kind of note that a warning would become. */
export const noteKindOf: Record<FindingKind, (typeof noteKinds)[number]> = {
  "copied-text": "duplicate-text",
  "number-differs": "contradiction",
  "count-differs": "count-mismatch",
  "two-spellings": "spelling",
  "lost-text": "lost-text",
  "unclosed-mark": "lost-text",
  "unknown-place": "spelling",
  "private-address": "missing-information",
  "mobile-number": "missing-information",
  "named-person": "missing-information",
};

/** The section of the page in which a field stands; null for the whole page. */
const sectionOf = (path: string): string | null => sections.find((section) => section === path.split(".")[0]) ?? null;

/** What a note on a warning is about. What a practice shares with a draft is nobody's business but theirs who may read it. */
export function noteSubjectsOf({ type, id, slug }: WarningSubject, { path, other, practice, copy }: Warning) {
  const here = { type, recordId: slug ?? id };
  if (type !== "practice") return [{ ...here, section: null }];
  const at = (texts: readonly { path: string }[]) => [...new Set(texts.map((text) => sectionOf(text.path)))];
  const own = at(copy ? copy.own : [{ path }, ...(other ? [other] : [])]).map((section) => ({ ...here, section }));
  const theirs = practice?.slug && copy ? at(copy.other).map((section) => ({ type, recordId: practice.slug as string, section })) : [];
  return [...own, ...theirs];
}

/** What was settled by a public note before there was a warning: one of the record that gives both of its figures. */
export function toldAlready(warnings: readonly Warning[], notes: readonly NoteOnFigures[]): ({ key: string } & Settlement)[] {
  return warnings.flatMap(({ kind, key, words, other, meant }) => {
    if (kind !== "count-differs" && kind !== "number-differs") return [];
    const figures = [words, other?.text ?? meant[0] ?? ""].map((text) => numbersOf(text)[0]);
    const note = notes.find(({ text }) => figures.every((figure) => figure !== undefined && numbersOf(text).includes(figure)));
    return note ? [{ key, by: null, at: note.date, reason: null, note: { id: note.id, text: note.text } }] : [];
  });
}

/** The warnings that somebody has decided about, apart from all others. What was decided about other words counts no more. */
export function settledApart(warnings: readonly Warning[], settled: readonly ({ key: string } & Settlement)[]): WarningList {
  const settlements = new Map(settled.map((one) => [one.key, one]));
  return {
    open: warnings.filter(({ key }) => !settlements.has(key)),
    settled: warnings.flatMap((warning) => {
      const settlement = settlements.get(warning.key);
      return settlement ? [{ ...warning, settlement }] : [];
    }),
  };
}
