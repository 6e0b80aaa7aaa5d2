import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import proxyAddress from "proxy-addr";
import { answerHeaders } from "../server/answer-headers.mjs";
import { completeFaults, MISSING_PAGE } from "../server/complete-faults.mjs";
import { readEntryPoints } from "../server/page-cache/entry-points.mjs";
import { createPageCache } from "../server/page-cache/page-cache.mjs";
import { wholeAnswer } from "../server/page-cache/whole-answer.mjs";
import { isReadableAddress } from "../server/readable-address.mjs";
import { admit } from "../server/request-gate.mjs";

// The production server: Next behind brotli (docs/decisions/2026-11-21-brotli-server.md). Plain JavaScript, so that no
// loader stands between it and Next.

const port = Number(process.env.PORT);

// Headers about the client are believed only where a configured proxy has written them: everybody can send some.
const trusted = (process.env.TRUSTED_PROXY ?? "").split(",").map((part) => part.trim());
const isTrusted = proxyAddress.compile(trusted.filter(Boolean));
const siteUrl = process.env.SITE_URL || `http://localhost:${port}`;
// The settings as the build has them: to read next.config.ts again, Next would load a compiler into this process for good. Its own
// standalone server hands them on in this way.
const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
const app = next({ dev: false, port, hostname: "localhost" });
const handle = app.getRequestHandler();

// Quality 5 is where brotli passes gzip in size and still costs about the same time.
const compress = compression({
  threshold: 1024,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
});

await app.prepare();

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function answer(request, response) {
  const { url = "/" } = request;
  if (!isReadableAddress(url)) request.url = url.startsWith("/api/") ? `/api${MISSING_PAGE}` : MISSING_PAGE;
  request.headers["x-atlas-address"] = proxyAddress(request, isTrusted);
  completeFaults(request, response, port);
  return handle(request, response);
}

/** @param {import("node:http").ServerResponse} response */
function setAnswerHeaders(response) {
  for (const { key, value } of answerHeaders) response.setHeader(key, value);
}

/** @param {import("node:http").IncomingMessage} asked @param {import("node:http").ServerResponse} response */
async function answerByNext(asked, response) {
  setAnswerHeaders(response);
  const request = await admit(asked, response, siteUrl);
  if (request) compress(request, response, () => answer(request, response));
}

const { host } = new URL(siteUrl);
const entryPoints = readEntryPoints();
const keptMB = Number(process.env.PAGE_CACHE_MB || 32);
const pages =
  keptMB > 0
    ? createPageCache({
        databaseUrl: process.env.DATABASE_URL ?? "",
        maxBytes: keptMB * 1024 * 1024,
        make: async (address) =>
          (await entryPoints.answer(address, host)) ??
          wholeAnswer(address, host, (request, response) => {
            setAnswerHeaders(response);
            return answer(request, response);
          }),
      })
    : undefined;

const server = createServer((request, response) => {
  const otherwise = () => answerByNext(request, response);
  if (!pages?.answer(request, response, otherwise)) void otherwise();
});

// A slow or silent client must not hold a connection for ever. A document of 20 MB may take minutes; every other body has less
// time (request-gate.mjs).
server.headersTimeout = 15_000;
server.requestTimeout = 300_000;

server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    pages?.stop();
    // Running requests are finished; idle connections are closed at once.
    server.close(() => app.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
