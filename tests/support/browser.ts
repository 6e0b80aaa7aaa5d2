import { type BrowserContext, test as base, type ConsoleMessage, expect, type Request, type Response } from "@playwright/test";

export { expect };

/** What went wrong in the browser while a test ran, each as a sentence. Any of it fails the test, whatever it was about. */
export class Faults {
  readonly found: string[] = [];
  readonly #origin: string;
  readonly #expectedStatus = new Set<number>();
  readonly #hasScripts: boolean;

  constructor(baseUrl: string, hasScripts = true) {
    this.#origin = new URL(baseUrl).origin;
    this.#hasScripts = hasScripts;
  }

  /** A test that asks for what does not exist says so; every other answer of 400 and above is a fault. */
  expectStatus(status: number): void {
    this.#expectedStatus.add(status);
  }

  watch(context: BrowserContext): void {
    context.on("console", (message) => this.#read(message));
    context.on("weberror", (error) => this.found.push(`page error: ${error.error().message}`));
    context.on("request", (request) => this.#leaves(request));
    context.on("requestfailed", (request) => this.#fails(request));
    context.on("response", (response) => this.#answers(response));
    context.on("dialog", (dialog) => {
      this.found.push(`dialog “${dialog.message()}”: a script of a visitor has run`);
      void dialog.dismiss();
    });
  }

  // Violations of the content security policy and failed hydration arrive here as errors.
  #read(message: ConsoleMessage): void {
    // The browser's own line about a bad status, which is told below with its number.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    this.found.push(`console error: ${message.text()}`);
  }

  #leaves(request: Request): void {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== this.#origin) this.found.push(`request to another site: ${request.url()}`);
  }

  #fails(request: Request): void {
    const reason = request.failure()?.errorText ?? "";
    // Leaving a page ends what it was still loading. With scripts switched off, Chromium refuses to load any.
    const isHarmless = reason === "net::ERR_ABORTED" || (!this.#hasScripts && request.resourceType() === "script");
    if (!isHarmless) this.found.push(`failed request: ${request.url()} (${reason})`);
  }

  #answers(response: Response): void {
    if (response.status() >= 400 && !this.#expectedStatus.has(response.status())) {
      this.found.push(`status ${response.status()}: ${response.url()}`);
    }
  }
}

/** Playwright's `test`, with every fault of the browser failing it. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      const faults = new Faults(baseURL ?? "http://localhost", javaScriptEnabled !== false);
      faults.watch(context);
      await use(faults);
      expect(faults.found, "faults in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 800 };
