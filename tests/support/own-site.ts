import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../src/server/free-port.mjs";
import { startTemporaryPostgres } from "./temporary-postgres";

export type OwnSite = { url: string; firstAdminLink: string; stop: () => Promise<void> };

const OUTBOX = ".data/outbox";
const PATIENCE = 90_000;

/** `npm start`, as on a machine on which nobody has an account yet: on a database of its own, beside the tested server. */
export async function startOwnSite(): Promise<OwnSite> {
  const postgres = await startTemporaryPostgres();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = { ...process.env, DATABASE_URL: postgres.url, PORT: String(port), SITE_URL: "" };
  const command = spawn(process.execPath, ["src/cli/bootstrap.mjs", "start"], { env: environment });
  const ended = new Promise<void>((resolve) => command.once("exit", () => resolve()));
  let output = "";
  const link = new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text;
      const found = /^http\S+\/set-password\/\S+$/m.exec(output)?.[0];
      if (found && output.includes("is open at")) resolve(found);
    };
    for (const stream of [command.stdout, command.stderr]) stream.setEncoding("utf8").on("data", read);
    setTimeout(() => reject(new Error(`npm start printed no link:\n${output}`)), PATIENCE).unref();
    void ended.then(() => reject(new Error(`npm start has ended:\n${output}`)));
  });
  const stop = async () => {
    command.kill("SIGTERM");
    await ended;
    await postgres.stop();
  };
  try {
    return { url, firstAdminLink: await link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The text of the newest mail to somebody, as soon as the outbox has one that says this. */
export async function mailTo(address: string, says: RegExp): Promise<string> {
  for (const since = Date.now(); Date.now() - since < 20_000; ) {
    const mails = (existsSync(OUTBOX) ? readdirSync(OUTBOX, { withFileTypes: true }) : [])
      .filter((entry) => entry.name.endsWith(".eml"))
      .map((entry) => path.join(OUTBOX, entry.name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    for (const file of mails) {
      const text = readFileSync(file, "utf8")
        .replaceAll(/=\r?\n/g, "")
        .replaceAll("=3D", "=");
      if (text.includes(`To: ${address}`) && says.test(text)) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail to ${address} says ${says}`);
}
