import { parseArgs } from "node:util";
import { setDatabaseUrl } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { generateClient } from "./build";
import { operator } from "./operator";
import { migrateDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

const USAGE = `Use one of
  npm run user -- create --name "Ana Petrović" --email ana@example.org --role admin   (contributor, editor or admin)
  npm run user -- list
  npm run user -- reset ana@example.org      a link for a new password; with --two-step also forgets a lost second step
  npm run user -- disable ana@example.org`;

type Options = { name?: string | undefined; email?: string | undefined; role?: string | undefined; "two-step"?: boolean | undefined };

/** `npm run user -- create|list|reset|disable`: what the page of accounts does, for whoever may use the server. */
export async function user(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args);
  if (values.help || positionals[0] === "help") {
    console.log(USAGE);
    return 0;
  }
  const [command = "", address, ...rest] = positionals;
  if (!Object.hasOwn(commands, command) || rest.length > 0) throw new OperatorError(USAGE);
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    await migrateDatabase(url);
    setDatabaseUrl(url);
    const { db } = await import("../server/db");
    // A database that was started for this command stops with it, and must find no connection open.
    await commands[command as keyof typeof commands](values, address)
      .catch(inWords)
      .finally(() => db.$disconnect());
    return 0;
  });
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    const options = { name: text, email: text, role: text, "two-step": flag, help: { ...flag, short: "h" } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [sentence] = (error as Error).message.split(". ");
    throw new OperatorError(`${sentence}.`, { details: USAGE });
  }
}

const commands = {
  async create(values: Options): Promise<void> {
    const { inviteInput } = await import("../features/accounts/schema");
    const { inviteAccount } = await import("../features/accounts/mutations");
    const person = inviteInput.safeParse({ name: values.name ?? "", email: values.email ?? "", role: values.role });
    if (!person.success) {
      const words: Record<string, string> = (await import("../messages/en.json")).default.problems;
      const faults = person.error.issues.map(({ path, message }) => `--${path.join(".")}: ${words[message] ?? message}`);
      throw new OperatorError(faults.join("\n"), { details: USAGE });
    }
    const { link } = await inviteAccount(await operator(), person.data);
    console.log(`${person.data.email} has an account. The password is chosen here, once, within seven days:\n${link}`);
  },

  async list(): Promise<void> {
    const { listAccounts } = await import("../features/accounts/admin-queries");
    const accounts = await listAccounts(await operator());
    if (accounts.length === 0) console.log("Nobody has an account yet.");
    for (const { email, role, state, hasTwoStep, name } of accounts) {
      console.log([email.padEnd(40), role.padEnd(12), state.padEnd(9), hasTwoStep ? "two steps" : "         ", name].join(" "));
    }
  },

  async reset(values: Options, address?: string): Promise<void> {
    const { renewLink, resetTwoStep } = await import("../features/accounts/mutations");
    const actor = await operator();
    const accountId = await accountOf(address);
    if (values["two-step"]) await resetTwoStep(actor, accountId);
    console.log(`The password is chosen here, once:\n${(await renewLink(actor, accountId)).link}`);
  },

  async disable(_values: Options, address?: string): Promise<void> {
    const { disableAccount } = await import("../features/accounts/mutations");
    await disableAccount(await operator(), await accountOf(address));
    console.log(`${address} can no longer sign in, and is signed out everywhere.`);
  },
};

async function accountOf(address: string | undefined): Promise<string> {
  if (!address) throw new OperatorError(USAGE);
  const { listAccounts } = await import("../features/accounts/admin-queries");
  const account = (await listAccounts(await operator())).find(({ email }) => email === address.trim().toLowerCase());
  if (!account) throw new OperatorError(`Nobody has an account with the address ${address}.`);
  return account.id;
}

async function inWords(error: unknown): Promise<never> {
  const { AppError } = await import("../server/errors");
  if (!(error instanceof AppError)) throw error;
  const en = (await import("../messages/en.json")).default;
  const words: Record<string, string> = en.problems;
  const fields = (error.details as { fields?: Record<string, string[]> } | undefined)?.fields ?? {};
  const found = Object.values(fields).flat();
  throw new OperatorError((found.length > 0 ? found : [error.code]).map((key) => words[key] ?? key).join("\n"));
}
