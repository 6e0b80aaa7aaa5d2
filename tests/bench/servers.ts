import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Lifetime } from "../../src/cli/lifetime";
import { startWebServer } from "../../src/cli/web-server";
import { freePort } from "../../src/server/free-port.mjs";
import { startEmbeddedPostgres } from "../../src/server/postgres/embedded";
import { rawAnswer } from "../support/raw-answer";
import { childrenOf } from "./processes";

const NGINX = "/usr/sbin/nginx";
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
export const LOG = ".data/logs/web-bench.log";
export const SECRET = "measuring-only-measuring-only-measuring-only";

/** A folder that PostgreSQL and nginx, which run under users of their own, can enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "inclusion-atlas-bench-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** PostgreSQL as in production: what is written is on the disk. Statements can be counted, and are not while times are taken. */
export async function startDatabase(lifetime: Lifetime, folder: string) {
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    flags: ["shared_preload_libraries=pg_stat_statements"],
    removeAfterwards: folder,
  });
  lifetime.atEnd(() => postgres.stop());
  // Below the process that guards it is PostgreSQL itself.
  return { ...postgres, roots: childrenOf(postgres.pid), guard: postgres.pid };
}

export type Site = { origin: string; pid: number; port: number };

export async function startSite(lifetime: Lifetime, databaseUrl: string): Promise<Site> {
  const port = await freePort("::").catch(() => freePort("0.0.0.0"));
  mkdirSync(path.dirname(LOG), { recursive: true });
  const env = { SITE_URL: "", NEXTAUTH_SECRET: SECRET };
  const server = await startWebServer({ mode: "start", port, databaseUrl, log: LOG, env, signal: lifetime.signal });
  lifetime.atEnd(server.stop);
  return { origin: `http://localhost:${port}`, pid: server.pid, port };
}

export const nginxIsInstalled = () => existsSync(NGINX) && existsSync(BROTLI);
export const HOW_TO_GET_NGINX = "apt-get install nginx-light libnginx-mod-http-brotli-static";

function configuration(folder: string, port: number): string {
  return `
load_module ${BROTLI};
user www-data;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=1000;
  default_type text/html;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; listen [::1]:${port}; root ${folder}/pages; brotli_static on; }
}`;
}

/** nginx with the very pages of a site, compressed already, as files. Gives their addresses there. */
export async function startNginx(lifetime: Lifetime, site: Site, folder: string, pages: readonly string[]) {
  mkdirSync(path.join(folder, "pages"), { recursive: true });
  const paths: string[] = [];
  for (const [index, page] of pages.entries()) {
    const { status, body, headers } = await rawAnswer(site.origin, page, { "accept-encoding": "br" });
    if (status !== 200 || headers["content-encoding"] !== "br")
      throw new Error(`${page} answers ${status}, and is to be a compressed page`);
    // brotli_static wants to see the plain file beside the other one, and does not read it.
    writeFileSync(path.join(folder, "pages", `page-${index}.html`), "");
    writeFileSync(path.join(folder, "pages", `page-${index}.html.br`), body);
    paths.push(`/page-${index}.html`);
  }
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port));
  const child = spawn(NGINX, ["-c", file, "-g", "daemon off;"], { stdio: "ignore", detached: true });
  lifetime.atEnd(() => stopped(child));
  await new Promise((resolve) => setTimeout(resolve, 500));
  if (child.exitCode !== null) throw new Error(`nginx does not start; see ${folder}/error.log`);
  return { origin: `http://localhost:${port}`, pid: child.pid as number, paths };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
