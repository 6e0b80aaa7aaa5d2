// Stands between a command and its PostgreSQL. When the command is killed without a chance to clear up (kill -9, a test
// runner that just exits), this channel breaks, and the database is closed properly instead of running on for nobody.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const { program, args, options, removeAfterwards } = JSON.parse(process.argv[2] ?? "{}");
const postgres = spawn(program, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });

// PostgreSQL's "fast" way to stop; its SIGTERM would wait until the last client has gone.
process.on("SIGINT", () => postgres.kill("SIGINT"));
process.on("SIGTERM", () => postgres.kill("SIGINT"));
process.on("SIGQUIT", () => postgres.kill("SIGQUIT"));
process.on("disconnect", () => postgres.kill("SIGINT"));

// Ends this process, with the reason in the server's log.
postgres.on("error", (error) => {
  throw error;
});
postgres.on("exit", (code) => {
  if (removeAfterwards) rmSync(removeAfterwards, { recursive: true, force: true });
  process.exit(code ?? 1);
});
