import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC, and with summer time: a date that slips into the next day does so here, and not first at a reader's.
process.env.TZ = "Pacific/Auckland";

const emptyModule = fileURLToPath(new URL("./tests/support/empty-module.ts", import.meta.url));

export default defineConfig({
  // The real one throws outside of a React server; what it guards against is checked by the build.
  resolve: { alias: { "server-only": emptyModule } },
  test: {
    projects: [
      { extends: true, test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], testTimeout: 60_000 } },
      { extends: true, test: { name: "unit", include: ["src/**/*.test.{ts,tsx}", "tests/bench/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-cluster.ts"],
          setupFiles: ["tests/support/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
