import type { Actor, Role } from "../../../src/features/accounts/actor";
import * as accountReads from "../../../src/features/accounts/admin-queries";
import * as accountWrites from "../../../src/features/accounts/mutations";
import * as auditReads from "../../../src/features/audit/admin-queries";
import { auditFilter } from "../../../src/features/audit/schema";
import * as sessionReads from "../../../src/features/sessions/admin-queries";
import * as sessionWrites from "../../../src/features/sessions/mutations";
import { updateSettings } from "../../../src/features/settings/mutations";
import { proposeSecret } from "../../../src/features/two-step/mutations";
import { codeOf, fromBase32, stepAt } from "../../../src/features/two-step/rules";
import { db } from "../../../src/server/db";
import { hashOfKey } from "../../../src/server/random-key";
import { createPerson, PASSWORD, someOrigin } from "../accounts";
import { adminsOnly, byCredential, everybody, inside, type Row } from "./matrix";

const filter = auditFilter.parse({});

const adminRow = (of: string, call: (actor: Actor) => Promise<unknown>): Row => ({ of, about: "anything", expected: adminsOnly, call });

/** About the account of somebody else. */
const onSomebody = (of: string, call: (actor: Actor, id: string) => Promise<unknown>, data = {}): Row =>
  adminRow(of, async (actor) => {
    const { id } = await createPerson("editor");
    await db.account.update({ where: { id }, data });
    return call(actor, id);
  });

/** About one's own account, for which there must be a password. */
const ownRow = (of: string, call: (actor: Actor) => Promise<unknown>): Row => ({
  of,
  about: "anything",
  expected: everybody,
  call: async ({ role }: { role: Role }) => call((await createPerson(role)).actor),
});

const newcomer = async () => ({ name: "New", email: `new-${crypto.randomUUID()}@example.org`, role: "editor" as const });

export const rows: Row[] = [
  adminRow("accounts/admin-queries.listAccounts", accountReads.listAccounts),
  adminRow("accounts/admin-queries.getSettings", accountReads.getSettings),
  ownRow("accounts/admin-queries.getOwnAccount", accountReads.getOwnAccount),
  adminRow("accounts/mutations.inviteAccount", async (actor) => accountWrites.inviteAccount(actor, await newcomer())),
  onSomebody("accounts/mutations.renewLink", accountWrites.renewLink),
  onSomebody("accounts/mutations.disableAccount", accountWrites.disableAccount),
  onSomebody("accounts/mutations.enableAccount", accountWrites.enableAccount, { disabledAt: new Date() }),
  onSomebody("accounts/mutations.changeRole", (actor, id) => accountWrites.changeRole(actor, id, "admin")),
  onSomebody("accounts/mutations.resetTwoStep", accountWrites.resetTwoStep, { twoStepSecret: "sealed" }),
  ownRow("accounts/mutations.changeOwnPassword", (actor) =>
    accountWrites.changeOwnPassword(actor, { currentPassword: PASSWORD, newPassword: "seven bridges at noon" }, someOrigin()),
  ),
  ownRow("accounts/mutations.turnOnOwnTwoStep", (actor) => {
    const code = codeOf(fromBase32(proposeSecret("a session")), stepAt(Date.now() / 1000));
    return accountWrites.turnOnOwnTwoStep(actor, { sessionId: "a session", code });
  }),
  {
    ...ownRow("accounts/mutations.turnOnOwnTwoStep", (actor) =>
      accountWrites.turnOnOwnTwoStep(actor, { sessionId: "a session", code: "000000" }),
    ),
    variant: "a wrong code",
    expected: { "contributor-owner": "invalid", "contributor-other": "invalid", editor: "invalid", admin: "invalid" },
  } as Row,
  ownRow("accounts/mutations.turnOffOwnTwoStep", (actor) => accountWrites.turnOffOwnTwoStep(actor, PASSWORD)),
  adminRow("audit/admin-queries.listAuditEvents", (actor) => auditReads.listAuditEvents(actor, filter)),
  adminRow("audit/admin-queries.listAuditOptions", auditReads.listAuditOptions),
  adminRow("audit/admin-queries.readAuditExport", (actor) => auditReads.readAuditExport(actor, filter)),
  ownRow("sessions/admin-queries.listOwnSessions", sessionReads.listOwnSessions),
  ownRow("sessions/mutations.endOwnSession", async (actor) => {
    const key = await db.$transaction((tx) => sessionWrites.startSession(tx, actor.accountId, "", true));
    await sessionWrites.endOwnSession(actor, hashOfKey(key));
  }),
  adminRow("settings/mutations.updateSettings", (actor) => updateSettings(actor, { secondPerson: false, twoStepRoles: [] })),
  ...byCredential(
    "sessions/mutations.signIn",
    "sessions/mutations.completeSignIn",
    "sessions/mutations.setUpAtSignIn",
    "sessions/mutations.findSession",
    "sessions/mutations.endSession",
    "one-time-links/mutations.findOpenLink",
    "one-time-links/mutations.takeUpLink",
    "one-time-links/mutations.requestPasswordReset",
  ),
  ...inside(
    "sessions/mutations.startSession",
    "sessions/mutations.endAllSessions",
    "settings/mutations.readSettings",
    "mails/mutations.queueMail",
    "mails/mutations.deliverDueMail",
    "mails/mutations.clearWhatIsOver",
    "one-time-links/mutations.makeLink",
    "one-time-links/mutations.makeFirstAdminLink",
    "two-step/mutations.proposeSecret",
    "two-step/mutations.keepTwoStep",
    "two-step/mutations.forgetTwoStep",
    "two-step/mutations.isSecondStep",
  ),
];
