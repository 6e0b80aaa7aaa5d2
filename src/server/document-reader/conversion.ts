// The process that reads one document: its bytes come in, its text goes out, and nothing else has ever happened in it.
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { convertDocument } from "./convert-document";

const [kind, mostMegabytes] = process.argv.slice(2);
const watch = new Worker(new URL("./process-watch.mjs", import.meta.url), {
  // Without the loader of this process: it knows plain JavaScript only, and stays small.
  execArgv: [],
  workerData: { mostBytes: Number(mostMegabytes) * 1024 * 1024, parent: process.ppid },
});
watch.unref();

const reading = await convertDocument(await buffer(process.stdin), kind === "markdown");
process.stdout.end(JSON.stringify(reading));
