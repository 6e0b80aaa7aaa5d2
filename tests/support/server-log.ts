import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const logFile = () => {
  const path = process.env.SERVER_LOG;
  if (!path) throw new Error("SERVER_LOG must name the log of the tested server, which must run with LOG_SQL=1");
  return path;
};

function textFrom(path: string, start: number): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
    readSync(file, bytes, 0, bytes.length, start);
    return bytes.toString("utf8");
  } finally {
    closeSync(file);
  }
}

// The server asks now and then whether the database lives, and whether a mail is due; no page does.
const BESIDE_REQUESTS = /^SELECT 1$|outgoing_mail/;

/** The SQL statements that the server logs while `act` runs. Those of other tests that ask at the same time are among them. */
export async function statementsDuring(act: () => Promise<unknown>): Promise<string[]> {
  const path = logFile();
  const start = statSync(path).size;
  await act();
  // The log is written a moment after the answer.
  await setTimeout(100);
  return textFrom(path, start)
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line) as { msg?: string; query?: string })
    .filter(({ msg, query }) => msg === "sql" && !BESIDE_REQUESTS.test(query ?? ""))
    .map(({ query = "" }) => query);
}
