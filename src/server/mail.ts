import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { env } from "./env";

/** A mail as it goes out; `id` keeps its place in the outbox. */
type OutgoingMail = { id: string; to: string; subject: string; text: string };

const OUTBOX = ".data/outbox";
const PATIENCE_MS = 20_000;

export const hasMailServer = () => env.SMTP_URL !== undefined;

/** Hands one mail to the mail server, or writes it to the outbox when there is none. Throws when that fails. */
export async function sendMail({ id, to, subject, text }: OutgoingMail): Promise<void> {
  const mail = {
    from: env.MAIL_FROM,
    to: { name: "", address: to },
    subject,
    text,
    messageId: `<${id}@${new URL(env.SITE_URL).hostname}>`,
  };
  if (env.SMTP_URL) await sendThrough(env.SMTP_URL, mail);
  else await writeToOutbox(id, mail);
}

async function sendThrough(url: string, mail: object): Promise<void> {
  const server = createTransport({ url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS });
  try {
    await server.sendMail(mail);
  } finally {
    server.close();
  }
}

/** The links in it open accounts: for the user of the server only. */
async function writeToOutbox(id: string, mail: object): Promise<void> {
  mkdirSync(OUTBOX, { recursive: true, mode: 0o700 });
  const text = await new MailComposer(mail).compile().build();
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  await writeFile(`${OUTBOX}/${time}-${id.slice(-8)}.eml`, text, { mode: 0o600 });
}
