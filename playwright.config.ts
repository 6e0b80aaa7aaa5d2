import { defineConfig } from "@playwright/test";

// The server is not started from here but by `npm test -- e2e` (src/cli/testing): so a test can read the server's log,
// whose name is in SERVER_LOG, and the database, whose address is in DATABASE_URL.
const baseURL = process.env.BASE_URL;
if (!baseURL) throw new Error("These tests need a running server: start them with npm test -- e2e, or npm test -- a11y.");

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  outputDir: ".data/test-results",
  // The records of a test are made by the data layer itself: what marks it as code of the server is empty here.
  tsconfig: "tests/playwright.tsconfig.json",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [["list"], ["json"]],
  use: {
    baseURL,
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      // Chromium's sandbox cannot be set up by root.
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "e2e", testDir: "tests/e2e" },
    { name: "a11y", testDir: "tests/a11y" },
    // These sign in, write and publish: after those that count what is published, and one after the other in each file.
    { name: "desk", testDir: "tests/desk", fullyParallel: false },
    // These plant records in every state and look for changed rows: alone, and after everybody else.
    { name: "lock", testDir: "tests/lock", workers: 1, fullyParallel: false },
  ],
});
