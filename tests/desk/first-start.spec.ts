import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../../src/server/free-port.mjs";
import { expect, test } from "../support/browser";
import { fillSignIn, PASSWORD } from "../support/desk-people";
import { startTemporaryPostgres } from "../support/temporary-postgres";

// `npm start` for the first time, on an empty database of its own: the command itself, with the build of these tests.
test.describe.configure({ timeout: 120_000 });

/** Runs until it says what is waited for, or ends. */
function command(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ["src/cli/bootstrap.mjs", ...args], {
    env: { ...process.env, SITE_URL: "", NEXTAUTH_URL: "", ...env },
  });
  const ended = once(child, "exit").then(([code]) => code as number);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  return {
    says: (words: string) => expect.poll(() => output, { timeout: 60_000 }).toContain(words),
    ended: async () => ({ code: await ended, output }),
    output: () => output,
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
}

test("npm start prints a link that makes the first administrator, once; the commands work beside the site and without it", async ({
  browser,
}) => {
  // A site of its own, at another address than that of the other tests.
  const page = await (await browser.newContext()).newPage();
  const port = await freePort("::").catch(() => freePort("0.0.0.0"));
  const postgres = await startTemporaryPostgres();
  const env = { DATABASE_URL: postgres.url, PORT: String(port) };
  const user = (...args: string[]) => command(["user", ...args], env).ended();
  const link = () => new RegExp(`http://localhost:${port}/set-password/[\\w-]{43}`).exec(started.output())?.[0] ?? "none";
  const over = async (address: string) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "This link is over" })).toBeVisible();
  };

  let started = command(["start"], env);
  await started.says("is open at");
  expect(started.output()).toContain("This link makes the first administrator, once, within an hour:");
  const first = link();
  expect((await user("list")).output).toContain("Nobody has an account yet.");

  await page.goto(first);
  await expect(page.getByRole("heading", { name: "The first administrator" })).toBeVisible();
  await page.getByLabel("Name").fill("Prva Administratorka");
  await page.getByLabel("E-mail address").fill("prva@example.org");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("The password is set. Sign in with it.")).toBeVisible();
  await fillSignIn(page, "prva@example.org");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("link", { name: "Accounts" }).first()).toBeAttached();
  await over(first);

  const created = await user("create", "--name", "Ana Petrović", "--email", "ana@example.org", "--role", "editor");
  expect([created.code, created.output]).toEqual([0, expect.stringContaining("/set-password/")]);
  expect(await user("create", "--name", "Ana")).toMatchObject({
    code: 1,
    output: expect.stringContaining("--email: Enter an e-mail address"),
  });
  expect(await user("disable", "prva@example.org")).toMatchObject({ code: 1, output: expect.stringContaining("the only administrator") });
  expect(await user("disable", "ana@example.org")).toMatchObject({ code: 0 });
  expect(await user("--hlep")).toMatchObject({ code: 1, output: expect.stringContaining("Unknown option '--hlep'") });
  expect(await user("--help")).toMatchObject({ code: 0, output: expect.stringContaining("npm run user -- reset") });
  await started.stop();

  const list = await user("list");
  expect([list.code, list.output]).toEqual([
    0,
    expect.stringMatching(/ana@example\.org +editor +disabled[\s\S]*prva@example\.org +admin +active/),
  ]);
  started = command(["start"], env);
  await started.says("is open at");
  expect(started.output()).not.toContain("/set-password/");
  await over(first);
  await started.stop();
  await page.context().close();
  await postgres.stop();
});
