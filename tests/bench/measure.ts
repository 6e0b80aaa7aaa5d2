import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { Lifetime } from "../../src/cli/lifetime";
import { migrateDatabase, seedDatabase } from "../../src/cli/prepare-database";
import { connectDatabase } from "../../src/server/database-client";
import { db } from "../../src/server/db";
import { rawAnswer } from "../support/raw-answer";
import { addressesFor } from "./addresses";
import { fillDatabase } from "./fill-database";
import { askAgainAndAgain, hasWrk, type Seen } from "./load";
import type { BenchOrder, Measured, Measurement } from "./measurement";
import { plansOfPublicQueries } from "./plans";
import { cpuOf, memoryOf } from "./processes";
import { HOW_TO_GET_NGINX, nginxIsInstalled, type startDatabase, startNginx, startSite } from "./servers";
import { statementCounter } from "./statements";
import { type Work, worksFor } from "./works";

const COUNTED = 10;
/** Where one takes seconds, fewer tell as much. */
const ENOUGH_MS = 5000;
const say = (text: string) => console.log(text);
const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
const rounded = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 0 });

async function measured(work: Work, run: () => Promise<Seen>, roots: readonly number[]): Promise<Seen & { cpuMs: number }> {
  const own = () => (work.isHere ? process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000 : 0);
  const before = cpuOf(roots) + own();
  const seen = await run();
  return { ...seen, cpuMs: (cpuOf(roots) + own() - before) / Math.max(1, seen.answers) };
}

/** All server processes together with the database; for what is done here, this process in the place of the server. */
async function measureWork(
  work: Work,
  roots: readonly number[],
  count: Awaited<ReturnType<typeof statementCounter>>,
  order: { origin: string; seconds: number; signal: AbortSignal },
): Promise<Measured> {
  let bytes: number | null = null;
  let problem: string | undefined;
  try {
    const alone = async (times: number) => {
      const since = performance.now();
      let done = 0;
      for (; done < times && (done === 0 || performance.now() - since < ENOUGH_MS); done += 1) bytes = await work.once();
      return { done, eachMs: (performance.now() - since) / done };
    };
    // Everything that repeats is warm before it counts.
    await alone(work.repeated?.length ?? 3);
    let counted = 0;
    const asked = await count.during(async () => {
      counted = (await alone(COUNTED)).done;
    });
    const statements = asked / counted;
    const { eachMs: aloneMs } = await alone(3);
    const seen = await measured(work, () => work.run({ ...order, aloneMs }), roots);
    return { ...seen, bytes, statements };
  } catch (error) {
    order.signal.throwIfAborted();
    problem = error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
  return { answers: 0, failures: 1, seconds: 0, p50: 0, p95: 0, client: "own", cpuMs: 0, bytes, statements: 0, problem };
}

function tell(name: string, { answers, seconds, cpuMs, p50, p95, failures, problem }: Seen & { cpuMs: number; problem?: string }): void {
  if (problem) {
    say(`  ${name.padEnd(18)} failed: ${problem}`);
    return;
  }
  const failed = failures > 0 ? `, ${failures} failed` : "";
  say(
    `  ${name.padEnd(18)} ${rounded(cpuMs)} ms CPU, ${rounded(answers / seconds)}/s, p50 ${rounded(p50)} ms, p95 ${rounded(p95)} ms${failed}`,
  );
}

function machine(postgres: string): Measurement["machine"] {
  const [first] = cpus();
  const load = execFileSync("cat", ["/proc/loadavg"], { encoding: "utf8" }).split(" ").slice(0, 3).join(" ");
  return {
    cpu: first?.model ?? "unknown",
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres,
    load,
  };
}

async function fill(lifetime: Lifetime, url: string, practices: number) {
  await migrateDatabase(url);
  say(`Seed records: ${await seedDatabase(url)}`);
  const patient = connectDatabase(url, { connections: 4, statementTimeout: 120_000 });
  lifetime.atEnd(() => patient.$disconnect());
  lifetime.atEnd(() => db.$disconnect());
  const since = performance.now();
  let told = 0;
  const world = await fillDatabase(
    url,
    patient,
    practices,
    (done) => {
      if (done - told < practices / 10) return;
      told = done;
      say(`  ${rounded(done)} of ${rounded(practices)} practices after ${rounded((performance.now() - since) / 1000)} s`);
    },
    lifetime.signal,
  );
  return { patient, world, loadSeconds: (performance.now() - since) / 1000 };
}

/** One size: everything is started, filled, measured and taken away again with the lifetime. */
export async function measure(
  lifetime: Lifetime,
  { practices, only, seconds }: BenchOrder,
  folder: string,
  database: Awaited<ReturnType<typeof startDatabase>>,
  raw: string | undefined,
): Promise<Measurement> {
  const { signal } = lifetime;
  // Asked now: somebody may go on working in the folder while this runs.
  const commit = git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "src", "prisma") ? " with changes" : "");
  const { patient, world, loadSeconds } = await fill(lifetime, database.url, practices);
  const count = await statementCounter(database.adminUrl);
  lifetime.atEnd(() => count.end());
  const [size] = await patient.$queryRaw<{ mb: number; version: string }[]>`
    SELECT (pg_database_size(current_database()) / 1048576)::int AS mb, current_setting('server_version') AS version`;
  const addresses = await addressesFor(patient, world);
  const site = await startSite(lifetime, database.url);
  const since = performance.now();
  const first = await rawAnswer(site.origin, addresses.list[0] as string, { "accept-encoding": "br" });
  const firstPageMs = first.status === 200 ? performance.now() - since : Number.NaN;
  say(`First page after the start: ${rounded(firstPageMs)} ms`);
  const roots = [site.pid, ...database.roots];
  const { works, end } = await worksFor({ origin: site.origin, url: database.url, db, addresses, folder }, only);
  lifetime.atEnd(end);
  const result: Measurement = {
    practices,
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
    commit,
    machine: machine(size?.version ?? ""),
    loadSeconds,
    databaseMB: size?.mb ?? 0,
    firstPageMs,
    memoryMB: { site: 0, database: 0, guard: memoryOf([database.guard]) - memoryOf(database.roots) },
    works: {},
    nginx: null,
    plans: [],
  };
  say(
    `Measuring, each work for ${seconds} seconds${hasWrk() ? "" : " (wrk is not installed: repeated pages are measured with a slower client)"}:`,
  );
  for (const work of works) {
    const figures = await measureWork(work, roots, count, { origin: site.origin, seconds, signal });
    result.works[work.name] = figures;
    tell(work.name, figures);
  }
  // What this process has saved and published has left it connections of its own, which end after half a minute; the site's go on.
  await works.find(({ name }) => name === "filter")?.run({ origin: site.origin, seconds: 32, signal, aloneMs: 0 });
  result.memoryMB = { ...result.memoryMB, site: memoryOf([site.pid]), database: memoryOf(database.roots) };
  say(`Memory after load: web server ${result.memoryMB.site} MB, database ${result.memoryMB.database} MB`);
  if (raw) keep(raw, result);
  result.nginx = await measureNginx(lifetime, site, works, path.join(folder, "nginx"), seconds);
  if (raw) keep(raw, result);
  say("Plans of the public queries …");
  result.plans = await plansOfPublicQueries(database.url, db, practices, signal);
  if (raw) keep(raw, result);
  return result;
}

async function measureNginx(
  lifetime: Lifetime,
  site: Awaited<ReturnType<typeof startSite>>,
  works: Work[],
  folder: string,
  seconds: number,
) {
  if (!nginxIsInstalled()) {
    say(`nginx is not measured, since it is not installed: ${HOW_TO_GET_NGINX}`);
    return null;
  }
  const figures: Measurement["nginx"] = {};
  for (const work of works.filter(({ repeated }) => repeated)) {
    try {
      const nginx = await startNginx(lifetime, site, path.join(folder, work.name), work.repeated ?? []);
      const order = { origin: nginx.origin, seconds, signal: lifetime.signal };
      const one = await measured(work, () => askAgainAndAgain(order, nginx.paths), [nginx.pid]);
      figures[work.name] = one;
      tell(`nginx: ${work.name}`, one);
    } catch (error) {
      lifetime.signal.throwIfAborted();
      say(`  nginx: ${work.name} is not measured: ${error instanceof Error ? error.message : error}`);
    }
  }
  return figures;
}

/** The figures as they are, for reports that compare sizes. */
function keep(folder: string, result: Measurement): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${result.practices}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
