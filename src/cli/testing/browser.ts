import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { childEnvironment } from "../../server/env";
import { OperatorError } from "../../server/operator-error.mjs";
import { runLogged } from "../bootstrap/child.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const LOG = ".data/logs/browser.log";

/** Asked by running it: a downloaded browser may lack libraries of the system. */
function runs(program: string): boolean {
  return existsSync(program) && spawnSync(program, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function findBrowser(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  return [...INSTALLED, chromium.executablePath()].find(runs);
}

const DOWNLOADS: { args: [string, string[]]; asRoot: boolean; timeout: number }[] = [
  { args: [process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]], asRoot: false, timeout: 90_000 },
  { args: ["apt-get", ["update"]], asRoot: true, timeout: 120_000 },
  { args: ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]], asRoot: true, timeout: 400_000 },
];

/** The program of a Chromium: one that is there, else Playwright's own, else (as root) Debian's. */
export async function ensureBrowser(signal: AbortSignal): Promise<string> {
  const present = await findBrowser();
  if (present) return present;
  for (const { args, asRoot, timeout } of DOWNLOADS) {
    if (asRoot && process.getuid?.() !== 0) continue;
    const env = childEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
    // What cannot be had is tried the next way; the outcome is judged by looking for the browser.
    await runLogged(args[0], args[1], { log: LOG, env, signal, timeout }).catch(() => signal.throwIfAborted());
    const found = await findBrowser();
    if (found) return found;
  }
  throw new OperatorError(
    "The browser tests need Chromium, and it could be neither found nor downloaded: install it, for example with " +
      '"sudo apt-get install chromium" or "npx playwright install --with-deps chromium", and try again.',
  );
}
