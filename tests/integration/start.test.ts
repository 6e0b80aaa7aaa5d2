import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { lockHolder, readLock, releaseLock, takeLock } from "../../src/cli/bootstrap/lock-file.mjs";
import { assertPortFree } from "../../src/cli/bootstrap/port.mjs";
import { freePort } from "../../src/server/free-port.mjs";
import { askDatabase, assertUsable } from "../../src/server/postgres/connection";
import { startEmbeddedPostgres } from "../../src/server/postgres/embedded";
import { bornAt, endProcess, identify, isAlive } from "../../src/server/process-identity.mjs";
import { createDatabase, withDatabaseName } from "../support/database";
import { startTemporaryPostgres, temporaryPostgresFolder } from "../support/temporary-postgres";

const temporary = mkdtempSync(path.join(tmpdir(), "start-"));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A program that runs until it is ended. */
function sleeper() {
  return spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
}

/** The commands as a person starts them; what is tried here ends before anything is built. */
async function run(command: string, env: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ["src/cli/bootstrap.mjs", command], { env: { ...process.env, DATABASE_URL: "", ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const [code] = await once(child, "exit");
  return { code, output: output.trim() };
}

describe("a wrong setting", () => {
  it.each<[string, Record<string, string>]>([
    ['PORT is "abc", but it must be a whole number from 1 to 65535', { PORT: "abc" }],
    ['PORT is "70000", but it must be a whole number from 1 to 65535', { PORT: "70000" }],
    ["DATABASE_URL must look like postgresql://", { DATABASE_URL: "localhost" }],
    ['but it begins with "mysql:"', { DATABASE_URL: "mysql://a:b@localhost/atlas" }],
    ["but it names no database", { DATABASE_URL: "postgresql://localhost:5432" }],
    ['PAGE_CACHE_MB is "much", but it must be a whole number of megabytes', { PAGE_CACHE_MB: "much" }],
    ['SITE_URL is "atlas", but it must be an address', { SITE_URL: "atlas" }],
    ['SITE_URL is "javascript:alert(1)", but it must be an address', { SITE_URL: "javascript:alert(1)" }],
  ])("is answered in one sentence: %s", async (sentence, env) => {
    const { code, output } = await run("start", { PORT: String(await freePort()), ...env });
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output.split("\n")).toHaveLength(1);
  });
});

describe("a port", () => {
  it.each(["127.0.0.1", "::"])("that another program has on %s is refused with a way out", async (host) => {
    const server = net.createServer().listen({ port: 0, host });
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    await expect(assertPortFree(port)).rejects.toThrow(`Port ${port} is taken by another program`);
    server.close();
    await once(server, "close");
    await expect(assertPortFree(port)).resolves.toBeUndefined();
  });
});

describe("a database of DATABASE_URL", () => {
  it("where nothing listens is refused, and its password is not shown", async () => {
    const url = `postgresql://somebody:secret@127.0.0.1:${await freePort()}/atlas`;
    const { code, output } = await run("start", { DATABASE_URL: url, PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(output).toMatch(/^The database 127\.0\.0\.1:\d+\/atlas cannot be reached: nothing listens there/);
    expect(output).not.toContain("secret");
  });

  it("that takes the connection and says nothing is given up after five seconds", async () => {
    const silent = net.createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as net.AddressInfo;
    const since = Date.now();
    await expect(assertUsable(`postgresql://a@127.0.0.1:${port}/b`)).rejects.toThrow("does not answer within 5 seconds");
    expect(Date.now() - since).toBeLessThan(8000);
    silent.close();
  });

  it("with a wrong password, or that is not there, is told so", async () => {
    const { url } = inject("cluster");
    await expect(assertUsable(withDatabaseName(url, "missing"))).rejects.toThrow("there is no such database");
    const wrong = new URL(url);
    wrong.password = "wrong";
    await expect(assertUsable(wrong.href)).rejects.toThrow("the user name or the password is wrong");
  });
});

describe("a PostgreSQL that is too old", () => {
  it("is refused with both versions", async () => {
    const { url } = inject("cluster");
    await expect(assertUsable(url)).resolves.toBeUndefined();
    await expect(assertUsable(url, 99)).rejects.toThrow(/is PostgreSQL 18, but 99 or newer is needed: upgrade it/);
  });
});

describe("a lock", () => {
  it("has one owner, and is free again when he gives it back", () => {
    const file = path.join(temporary, "lock.json");
    expect(takeLock(file, { address: "http://localhost:1" })).toMatchObject({ taken: true });
    expect(takeLock(file)).toMatchObject({ taken: false, holder: { address: "http://localhost:1", owner: { pid: process.pid } } });
    releaseLock(file);
    expect(lockHolder(file)).toBeUndefined();
  });

  it("of a killed owner is taken over, with what he had started", async () => {
    const file = path.join(temporary, "killed.json");
    const owner = sleeper();
    const started = { role: "server", pid: 1, born: "0" };
    writeFileSync(file, JSON.stringify({ owner: identify(owner.pid as number), processes: [started] }));
    expect(takeLock(file).taken).toBe(false);
    owner.kill("SIGKILL");
    await once(owner, "exit");
    expect(takeLock(file)).toMatchObject({ taken: true, left: { processes: [started] } });
    expect(readLock(file)?.owner.pid).toBe(process.pid);
  });

  it("is not kept by another program that got the number of a dead owner", () => {
    const file = path.join(temporary, "reused.json");
    writeFileSync(file, JSON.stringify({ owner: { pid: process.pid, born: "long ago" } }));
    expect(takeLock(file).taken).toBe(true);
  });
});

describe("the process of a given number", () => {
  it("is known by its birth, and never ended when it is another one", async () => {
    const other = sleeper();
    const pid = other.pid as number;
    expect(bornAt(pid)).toBeTruthy();
    await endProcess({ pid, born: "long ago" }, ["SIGKILL"]);
    expect(isAlive(identify(pid))).toBe(true);
    await endProcess(identify(pid), ["SIGTERM"]);
    expect(bornAt(pid)).toBeUndefined();
  });
});

describe("the embedded database", () => {
  /** Its folder stays when it ends. */
  const startIn = (folder: string) =>
    startEmbeddedPostgres({ folder: path.join(folder, "postgres"), log: path.join(folder, "log"), flags: ["fsync=off"] });
  const pidFileIn = (folder: string) => path.join(folder, "postgres/cluster/postmaster.pid");
  const serverIn = (folder: string) => Number.parseInt(readFileSync(pidFileIn(folder), "utf8"), 10);
  const rowsKept = (url: string) => askDatabase(url, "SELECT count(*)::int AS n FROM kept").then(([row]) => row?.n);

  it("opens data that a killed server has left, ends an orphan, and is no prey to a number that is reused", async () => {
    const folder = temporaryPostgresFolder();
    const first = await startIn(folder);
    await askDatabase(first.url, "CREATE TABLE kept AS SELECT 1");

    // The guard is killed, and the server runs on as an orphan.
    process.kill(first.pid, "SIGKILL");
    await first.crashed;
    const orphan = identify(serverIn(folder));
    expect(isAlive(orphan)).toBe(true);
    const second = await startIn(folder);
    expect(isAlive(orphan)).toBe(false);
    expect(await rowsKept(second.url)).toBe(1);

    // The server is killed, and its number belongs to somebody else now.
    process.kill(serverIn(folder), "SIGKILL");
    await second.crashed;
    const other = sleeper();
    writeFileSync(pidFileIn(folder), readFileSync(pidFileIn(folder), "utf8").replace(/^\d+/, String(other.pid)));
    const third = await startIn(folder);
    expect(await rowsKept(third.url)).toBe(1);
    expect(isAlive(identify(other.pid as number))).toBe(true);
    other.kill();
    await third.stop();
    rmSync(folder, { recursive: true });
  });

  it("ends, and takes a temporary folder with it, when the command that started it is killed", async () => {
    const folder = temporaryPostgresFolder();
    const script = `import { startTemporaryPostgres } from "./tests/support/temporary-postgres";
      await startTemporaryPostgres(${JSON.stringify(folder)});
      process.stdout.write("ready");`;
    const command = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { cwd: process.cwd() });
    await once(command.stdout, "data");
    const server = identify(serverIn(folder));
    command.kill("SIGKILL");
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
  });

  it("does not take half a data folder for a database", async () => {
    const folder = temporaryPostgresFolder();
    const half = path.join(folder, "postgres/draft-1");
    mkdirSync(path.join(half, "base"), { recursive: true });
    const postgres = await startTemporaryPostgres(folder);
    expect(existsSync(half)).toBe(false);
    await postgres.stop();
  });

  it("sorts and folds letters by language, listens on this machine only, and gives the application no more than it needs", async () => {
    const { url } = inject("cluster");
    const [row] = await askDatabase(
      url,
      `SELECT lower('ŠĐŽ Ж') AS lower, 'č' < 'd' COLLATE "cs-x-icu" AS czech, 'ç' < 'd' COLLATE "sq-x-icu" AS albanian,
              current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
    );
    expect(row).toEqual({ lower: "šđž ж", czech: true, albanian: true, listens: "127.0.0.1", encoding: "UTF8", super: false });
  });
});

describe("the link for the first administrator", () => {
  /** As `npm start` asks for it, once it has a database. */
  const script = `
    import { setDatabaseUrl } from "./src/server/env.ts";
    setDatabaseUrl(process.argv[1]);
    // What loads the records is loaded before, as it is by the command: a connection to nowhere would stay.
    await import("./src/features/seeds/mutations.ts");
    const { firstAdminLink } = await import("./src/cli/first-admin.ts");
    process.stdout.write(String(await firstAdminLink()));`;
  const ask = async (url: string) => {
    const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script, url];
    const child = spawn(process.execPath, flags, {
      env: { ...process.env, DATABASE_URL: "", PORT: "4567" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    await once(child, "exit");
    return output;
  };

  it("is made by every start while nobody has an account, for an hour, and by none afterwards", async () => {
    const { url, drop } = await createDatabase("seeded");
    const link = /^http:\/\/localhost:4567\/set-password\/[\w-]{43}$/;
    expect(await ask(url)).toMatch(link);
    expect(await ask(url)).toMatch(link);
    const tokens = await askDatabase(
      url,
      "SELECT purpose::text, round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM one_time_token",
    );
    expect(tokens).toEqual([1, 2].map(() => ({ purpose: "first_admin", minutes: 60 })));
    await askDatabase(
      url,
      "INSERT INTO account (id, kind, name, email, role) VALUES (gen_random_uuid(), 'person', 'Ana', 'ana@example.org', 'contributor')",
    );
    expect(await ask(url)).toBe("null");
    await drop();
  });
});

describe("settings that would let others sign in", () => {
  const site = { SITE_URL: "https://atlas.example.org" };
  it.each<[string, Record<string, string>]>([
    ["NEXTAUTH_URL must be set to the https address", site],
    ["NEXTAUTH_SECRET must be set", { ...site, NEXTAUTH_URL: "https://atlas.example.org" }],
  ])("are refused before anything is built: %s", async (sentence, env) => {
    const { code, output } = await run("start", { PORT: String(await freePort()), NEXTAUTH_URL: "", NEXTAUTH_SECRET: "", ...env });
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
