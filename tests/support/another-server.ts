import { startWebServer } from "../../src/cli/web-server";
import { freePort } from "../../src/server/free-port.mjs";

/** Another instance of the production build, on the database of the tests, with settings of its own. */
export async function startAnotherServer(env: Record<string, string> = {}) {
  const port = await freePort("::").catch(() => freePort("0.0.0.0"));
  const signal = new AbortController().signal;
  const log = `.data/logs/web-test-${port}.log`;
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const server = await startWebServer({
    mode: "start",
    port,
    databaseUrl,
    log,
    env: { LOG_LEVEL: "warn", SITE_URL: "", NEXTAUTH_URL: "", ...env },
    signal,
  });
  return { baseUrl: `http://localhost:${port}`, stop: server.stop };
}
