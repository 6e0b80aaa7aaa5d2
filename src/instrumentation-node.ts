import { clearWhatIsOver, deliverDueMail } from "./features/mails/mutations";
import { env } from "./server/env";
import { log } from "./server/log";
import { sendMail } from "./server/mail";
import { assertSignInSettings } from "./server/sign-in-secret";

const MAIL_EVERY_MS = 2000;
const CLEAR_EVERY_MS = 3_600_000;

/** Refuses to serve with settings that would let others sign in; then sends mail and clears up beside the requests. */
export function beginServing(): void {
  // While the application is built there is nothing to serve.
  if (!env.DATABASE_URL) return;
  assertSignInSettings();
  repeat(MAIL_EVERY_MS, "mail could not be sent", () => deliverDueMail(sendMail));
  repeat(CLEAR_EVERY_MS, "what is over could not be cleared", clearWhatIsOver);
}

/** One run after the other, however long it takes; after a fault, such as a database that is down, a longer pause. */
function repeat(everyMs: number, fault: string, work: () => Promise<unknown>): void {
  const run = async () => {
    const pause = await work().then(
      () => everyMs,
      (error: unknown) => {
        log.warn({ err: error }, fault);
        return everyMs * 10;
      },
    );
    setTimeout(run, pause).unref();
  };
  setTimeout(run, everyMs).unref();
}
