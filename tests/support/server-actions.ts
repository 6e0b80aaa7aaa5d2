import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { keepTable } from "../../src/features/tables/mutations";
import { db } from "../../src/server/db";
import { hashOfKey, newKey } from "../../src/server/random-key";
import { createPerson, PASSWORD, type Person } from "./accounts";
import { storedSource } from "./authorisation/sources";
import { type PracticeRecord, WARNING_KEY } from "./editorial-records";
import type { Fields } from "./http";
import { sentImport } from "./imported-document";
import { createPicture } from "./pictures/picture-record";
import { createSource } from "./source-document";

/** Whoever calls, and a practice in some state. */
export type Circumstances = { person: Person; practice: PracticeRecord };

export type ActionRow = {
  /** desk/actions.beginPractice */
  of: string;
  /** Where one action does several things: its transition. */
  variant?: string;
  /** Who judges: the row of the data layer whose cells are also those of the action, for whoever is signed in. */
  judgedBy?: string;
  /** For actions that anybody may call: what everybody is told. */
  everybody?: string;
  /** The page on which its form stands; [id] is that of the practice. */
  page: string;
  fields: (at: Circumstances) => Fields | Promise<Fields>;
};

const wellTable = { name: "practices.csv", bytes: Buffer.from("slug,version,title,tier\n,,Begun by a table,profile\n") };

const key = () => ({ requestKey: randomUUID() });
const idOfSomebody = async (data: object = {}) => {
  const { id } = await createPerson("editor");
  await db.account.update({ where: { id }, data });
  return { account: id };
};
const onAccount = (name: string, judge: string, data: object = {}, more: Fields = {}): ActionRow => ({
  of: `accounts/actions.${name}`,
  judgedBy: `accounts/mutations.${judge}`,
  page: "/admin/accounts",
  fields: async () => ({ ...(await idOfSomebody(data)), ...(more as Record<string, string>) }),
});
const atDesk = (name: string, page: string, judgedBy: string, fields: ActionRow["fields"]): ActionRow => ({
  of: `desk/actions.${name}`,
  judgedBy,
  page,
  fields,
});
/** Of a document that somebody else has sent. */
const ofImport = (name: string, judge: string, more: Record<string, string>): ActionRow => ({
  of: `imports/actions.${name}`,
  judgedBy: `imports/mutations.${judge} (of somebody else)`,
  page: "/admin/imports",
  fields: async () => ({ id: await sentImport({ accountId: (await createPerson("contributor")).id }), ...more }),
});
const OF_PRACTICE = "/admin/practices/[id]";
/** Of a picture of the practice, which is not shown. */
const onPicture = (name: string, judge: string, more: Fields): ActionRow => ({
  of: `pictures/actions.${name}`,
  judgedBy: `pictures/mutations.${judge}`,
  page: `${OF_PRACTICE}/pictures`,
  fields: async ({ practice: { id } }) => ({
    practice: id,
    id: (await createPicture(id)).id,
    version: "1",
    ...(more as Record<string, string>),
  }),
});
const openTo = (of: string, everybody: string, page: string, fields: Fields): ActionRow => ({ of, everybody, page, fields: () => fields });

const saved = ({ practice: { id, version } }: Circumstances): Fields => ({
  "form.id": id,
  "form.version": String(version),
  "form.requestKey": randomUUID(),
  "form.intent": "save",
  title: "Saved by the form",
});
const transitions = ["submit", "take-back", "request-changes", "publish", "withdraw", "archive", "restore"];

/** An organisation that waits for approval. */
export async function proposal() {
  const { id: proposedById } = await createPerson("contributor");
  const id = `proposed-${randomUUID()}`;
  await db.organisation.create({
    data: { id, name: id, kind: "association", description: [], passage: {}, status: "proposed", proposedById },
    select: { id: true },
  });
  return { kind: "organisation", id, version: "1" };
}

/** Every server action: what it is sent, and who may have it done. One that is not here fails tests/integration/authorisation.test.ts. */
export const actionRows: ActionRow[] = [
  {
    of: "accounts/actions.invite",
    judgedBy: "accounts/mutations.inviteAccount",
    page: "/admin/accounts",
    fields: () => ({ name: "New", email: `new-${randomUUID()}@example.org`, role: "editor" }),
  },
  onAccount("newLink", "renewLink"),
  onAccount("saveRole", "changeRole", {}, { role: "admin" }),
  onAccount("disable", "disableAccount"),
  onAccount("enable", "enableAccount", { disabledAt: new Date() }),
  onAccount("forgetSecondStep", "resetTwoStep", { twoStepSecret: "sealed" }),
  {
    of: "accounts/actions.changePassword",
    judgedBy: "accounts/mutations.changeOwnPassword",
    page: "/admin/my-account",
    fields: () => ({ currentPassword: PASSWORD, newPassword: "seven bridges at noon" }),
  },
  // What it takes is a code of the moment, which only the page tells the key of: a wrong one is refused alike for everybody.
  {
    of: "accounts/actions.turnOnTwoStep",
    judgedBy: "accounts/mutations.turnOnOwnTwoStep (a wrong code)",
    page: "/admin/my-account",
    fields: () => ({ code: "000000" }),
  },
  {
    of: "accounts/actions.turnOffTwoStep",
    judgedBy: "accounts/mutations.turnOffOwnTwoStep",
    page: "/admin/my-account",
    fields: () => ({ currentPassword: PASSWORD }),
  },
  openTo("accounts/actions.setUpTwoStep", "signed-out", "/sign-in/code", { code: "000000" }),
  atDesk("beginPractice", "/admin/practices/new", "practices/mutations.createPractice", () => ({
    title: "Begun",
    tier: "profile",
    ...key(),
  })),
  ...transitions.map((transition) => ({
    ...atDesk(
      "changePracticeState",
      `${OF_PRACTICE}/change/${transition}`,
      `publications/mutations.transitionPractice (${transition})`,
      ({ practice: { id, version } }) => ({ id, version: String(version), transition, message: "A reason", ...key() }),
    ),
    variant: transition,
  })),
  atDesk("restorePracticeRevision", `${OF_PRACTICE}/history`, "history/mutations.restoreRevision", ({ practice: { id, version } }) => ({
    id,
    version: String(version),
    number: "1",
    ...key(),
  })),
  atDesk("commentOnPractice", `${OF_PRACTICE}/review`, "editorial/mutations.addComment", ({ practice: { id } }) => ({
    practiceId: id,
    section: "need",
    revisionNumber: "1",
    text: "A question",
    ...key(),
  })),
  atDesk("answerReviewComment", `${OF_PRACTICE}/review`, "editorial/mutations.answerComment", ({ practice: { id, commentId } }) => ({
    practiceId: id,
    commentId,
    text: "An answer",
    ...key(),
  })),
  atDesk("resolveReviewComment", `${OF_PRACTICE}/review`, "editorial/mutations.resolveComment", ({ practice: { id, commentId } }) => ({
    practiceId: id,
    commentId,
  })),
  atDesk("recordPracticeReCheck", `${OF_PRACTICE}/re-check`, "re-checks/mutations.recordReCheck", ({ practice: { id } }) => ({
    practiceId: id,
    outcome: "changed",
    checkedOn: "2026-01-31",
    ...key(),
  })),
  atDesk("approveTermProposal", "/admin/proposals", "proposals/mutations.approveProposal", async () => ({
    ...(await proposal()),
    ...key(),
  })),
  atDesk("correctTermProposal", "/admin/proposals", "proposals/mutations.correctProposal", async () => ({
    ...(await proposal()),
    name: "Corrected",
    what: "school",
    country: "RS",
    website: "",
    ...key(),
  })),
  atDesk("replaceTermProposal", "/admin/proposals", "history/mutations.replaceProposal", async () => ({
    ...(await proposal()),
    replacement: "nalas",
    ...key(),
  })),
  atDesk("dropTermProposal", "/admin/proposals", "proposals/mutations.dropProposal", async () => ({
    ...(await proposal()),
    reason: "A reason",
    ...key(),
  })),
  atDesk("changePracticeSlug", `${OF_PRACTICE}/address`, "history/mutations.changeSlug", ({ practice: { id, version } }) => ({
    id,
    version: String(version),
    slug: `changed-${randomUUID()}`,
    ...key(),
  })),
  ofImport("saveReviewedPractice", "saveReviewed", { place: "1", title: "A mill", source: "nalas-2022", ...key() }),
  ofImport("saveRemainingPractices", "saveRemaining", { source: "nalas-2022", ...key() }),
  ofImport("importAgain", "startAnotherImport", key()),
  ofImport("takeImportAway", "deleteImport", {}),
  openTo("one-time-links/actions.setPassword", "not-found", "/sign-in", { key: newKey(), newPassword: "seven bridges at noon" }),
  openTo("one-time-links/actions.askForNewPassword", "done", "/forgotten-password", { email: "nobody@example.org" }),
  {
    of: "practice-form/actions.savePracticeForm",
    judgedBy: "practice-form/mutations.saveForm",
    page: OF_PRACTICE,
    fields: saved,
  },
  {
    of: "practice-form/actions.savePracticeFormAsData",
    judgedBy: "practice-form/mutations.saveForm",
    page: OF_PRACTICE,
    fields: saved,
  },
  onPicture("describePictureOfPractice", "describePicture", {
    kind: "telling",
    alternativeText: "Neighbours at a well.",
    caption: "",
    credit: "Zora Zelić",
    licence: "CC-BY-4.0",
    recognised: "nobody",
    focalPoint: "middle-centre",
  }),
  onPicture("showPictureOfPractice", "showPicture", { isShown: "yes" }),
  onPicture("removePictureOfPractice", "removePicture", {}),
  { of: "pictures/actions.sweepUnusedPictures", judgedBy: "pictures/mutations.sweepPictures", page: "/admin/pictures", fields: () => ({}) },
  openTo("sessions/actions.signInWithPassword", "invalid", "/sign-in", { email: "nobody@example.org", password: "a wrong one" }),
  { of: "sessions/actions.confirmSession", judgedBy: "sessions/admin-queries.listOwnSessions", page: OF_PRACTICE, fields: () => ({}) },
  openTo("sessions/actions.signInWithCode", "signed-out", "/sign-in/code", { code: "000000" }),
  openTo("sessions/actions.signOut", "done", "/sign-in", {}),
  {
    of: "sessions/actions.endSessionOfOwn",
    judgedBy: "sessions/mutations.endOwnSession",
    page: "/admin/my-account",
    fields: async ({ person }) => {
      const session = hashOfKey(newKey());
      await db.session.create({ data: { id: session, accountId: person.id, userAgent: "", isComplete: true }, select: { id: true } });
      return { session };
    },
  },
  {
    of: "settings/actions.saveSettings",
    judgedBy: "settings/mutations.updateSettings",
    page: "/admin/accounts",
    fields: () => ({}),
  },
  {
    of: "sources/actions.recordPublisherPermission",
    judgedBy: "sources/mutations.recordPermission",
    page: "/admin/sources/nalas-2022",
    fields: async () => ({ source: await createSource(), givenBy: "Somebody", givenOn: "2026-01-31", words: "You may.", ...key() }),
  },
  {
    of: "sources/actions.withdrawPublisherPermission",
    judgedBy: "sources/mutations.withdrawPermission",
    page: "/admin/sources/nalas-2022",
    fields: async () => ({ ...(await storedSource()), ...key() }),
  },
  {
    of: "tables/actions.applySentTable",
    judgedBy: "tables/mutations.applyUploadedTable",
    page: "/admin/practices/tables",
    fields: async ({ person }) => ({ ...(await keepTable(person.actor, wellTable)), message: "", ...key() }),
  },
  {
    of: "warnings/actions.dismissFoundWarning",
    judgedBy: "warnings/mutations.dismissWarning",
    page: `/admin/warnings/practice/[id]/${WARNING_KEY}`,
    fields: ({ practice: { id } }) => ({ type: "practice", id, key: WARNING_KEY, reason: "A reason", ...key() }),
  },
  {
    of: "warnings/actions.noteFoundWarning",
    judgedBy: "warnings/mutations.noteWarning",
    page: `/admin/warnings/practice/[id]/${WARNING_KEY}`,
    fields: ({ practice: { id } }) => ({
      type: "practice",
      id,
      key: WARNING_KEY,
      kind: "lost-text",
      text: "A letter is lost.",
      ...key(),
    }),
  },
];

export type DeclaredAction = { of: string; text: string };

/** Every export of every actions.ts, with the text of the file. */
export function declaredActions(): DeclaredAction[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /(?:^|\/)actions\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(`src/${file}`, "utf8");
    const names = [...text.matchAll(/^export (?:async function|function|const|let) (\w+)/gm)].map(([, name]) => name);
    return names.map((name) => ({ of: `${file.replace(/^features\/|\.ts$/g, "")}.${name}`, text }));
  });
}
