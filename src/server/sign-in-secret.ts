import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { env } from "./env";
import { OperatorError } from "./operator-error.mjs";

// What every instance must know alike: the key of the cookies, of which the keys for sealing are derived.

const FILE = ".data/secret";
const MIN_BYTES = 32;
/** It stands in .env.example, so everybody knows it. */
const EXAMPLE = "replace-me-with-the-output-of-openssl-rand-base64-32";

type Settings = Pick<typeof env, "SITE_URL" | "NEXTAUTH_URL" | "NEXTAUTH_SECRET" | "NODE_ENV">;

/** This machine only: nobody else can reach it under that name. */
function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** What keeps the site from being offered in public; undefined when nothing does. */
export function signInProblem(settings: Settings): string | undefined {
  const { SITE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET } = settings;
  if (NEXTAUTH_SECRET !== undefined && (Buffer.byteLength(NEXTAUTH_SECRET) < MIN_BYTES || NEXTAUTH_SECRET === EXAMPLE)) {
    return `NEXTAUTH_SECRET must have at least ${MIN_BYTES} bytes and not be the example: for example the output of "openssl rand -base64 32".`;
  }
  const isPublic = !isLocal(SITE_URL) || (NEXTAUTH_URL !== undefined && !isLocal(NEXTAUTH_URL));
  if (settings.NODE_ENV !== "production" || !isPublic) return undefined;
  if (NEXTAUTH_URL === undefined || !NEXTAUTH_URL.startsWith("https:")) {
    return "NEXTAUTH_URL must be set to the https address of the site, since SITE_URL is not this machine: people sign in there.";
  }
  if (new URL(NEXTAUTH_URL).origin !== new URL(SITE_URL).origin) {
    return "NEXTAUTH_URL and SITE_URL must name the same host: links in mails lead to SITE_URL, and people sign in at NEXTAUTH_URL.";
  }
  if (NEXTAUTH_SECRET === undefined) {
    return 'NEXTAUTH_SECRET must be set, since SITE_URL is not this machine: for example to the output of "openssl rand -base64 32".';
  }
  return undefined;
}

/** Called before anything is served. */
export function assertSignInSettings(settings: Settings = env): void {
  const problem = signInProblem(settings);
  if (problem) throw new OperatorError(problem);
}

let kept: string | undefined;

/** NEXTAUTH_SECRET; on one's own machine a secret that is made once and kept in .data/secret for nobody else to read. */
export function signInSecret(): string {
  kept ??= env.NEXTAUTH_SECRET ?? secretOfThisMachine();
  return kept;
}

function secretOfThisMachine(): string {
  // A build asks for no cookie; what it would write would be for nothing.
  assertSignInSettings();
  const read = () => readFileSync(FILE, "utf8").trim();
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  // Written whole under another name and then linked: of several processes that start at once one wins, and none reads half.
  mkdirSync(".data", { recursive: true });
  const draft = `${FILE}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read();
}
