import type { Actor } from "../../../src/features/accounts/actor";
import * as reads from "../../../src/features/pictures/admin-queries";
import * as writes from "../../../src/features/pictures/mutations";
import type { PracticeRecord } from "../editorial-records";
import { createPicture, type PictureRecord, told } from "../pictures/picture-record";
import { editorsOnly, type Role, type Row, readers } from "./matrix";
import { writers } from "./practices";

/** Whoever may not write is told first; the owner of what they may write is told that it is not theirs to show. */
const showers = { ...writers, "contributor-owner": "forbidden" } as const;

/** The same where whoever is let in has sent what is no picture. */
function withoutPicture(): typeof writers {
  const refused = (of: Role) => {
    const outcomes = writers[of];
    if (typeof outcomes === "string") return outcomes;
    return Object.fromEntries(Object.entries(outcomes).map(([standing, outcome]) => [standing, outcome === "done" ? "invalid" : outcome]));
  };
  return Object.fromEntries((Object.keys(writers) as Role[]).map((role) => [role, refused(role)])) as typeof writers;
}

const withPicture =
  (call: (actor: Actor, picture: PictureRecord) => Promise<unknown>, options: Parameters<typeof createPicture>[1] = {}) =>
  async (actor: Actor, { id }: PracticeRecord) =>
    call(actor, await createPicture(id, options));

export const rows: Row[] = [
  {
    of: "pictures/admin-queries.listPictures",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => reads.listPictures(actor, id),
  },
  {
    of: "pictures/admin-queries.listPossibleSubjects",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => reads.listPossibleSubjects(actor, id),
  },
  {
    of: "pictures/admin-queries.assertMayAddPicture",
    about: "practice",
    expected: writers,
    call: (actor, { id }) => reads.assertMayAddPicture(actor, id),
  },
  {
    of: "pictures/admin-queries.getPictureFile",
    about: "practice",
    expected: readers,
    call: withPicture((actor, { key }) => reads.getPictureFile(actor, key)),
  },
  {
    of: "pictures/admin-queries.listUnusedPictures",
    about: "anything",
    expected: editorsOnly,
    call: (actor) => reads.listUnusedPictures(actor),
  },
  {
    of: "pictures/mutations.addPicture",
    variant: "what is no picture",
    about: "practice",
    expected: withoutPicture(),
    call: (actor, { id }) => writes.addPicture(actor, { practice: id }, Buffer.from("no picture")),
  },
  {
    of: "pictures/mutations.describePicture",
    about: "practice",
    expected: writers,
    call: withPicture((actor, { id }) => writes.describePicture(actor, told(id, 1))),
  },
  {
    of: "pictures/mutations.describePicture",
    variant: "that is shown",
    about: "practice",
    expected: showers,
    call: withPicture((actor, { id }) => writes.describePicture(actor, told(id, 1)), { isShown: true }),
  },
  {
    of: "pictures/mutations.showPicture",
    about: "practice",
    expected: showers,
    call: withPicture((actor, { id }) => writes.showPicture(actor, { id, version: 1, isShown: true })),
  },
  {
    of: "pictures/mutations.removePicture",
    about: "practice",
    expected: writers,
    call: withPicture((actor, { id }) => writes.removePicture(actor, { id, version: 1 })),
  },
  {
    of: "pictures/mutations.removePicture",
    variant: "that is shown",
    about: "practice",
    expected: showers,
    call: withPicture((actor, { id }) => writes.removePicture(actor, { id, version: 1 }), { isShown: true }),
  },
  { of: "pictures/mutations.sweepPictures", about: "anything", expected: editorsOnly, call: (actor) => writes.sweepPictures(actor) },
];
