// The process that reads one document: its bytes come in, its text goes out, and nothing else has ever happened in it.
import { buffer } from "node:stream/consumers";
import { watchLimits } from "../limited-process/watch-limits";
import { convertDocument } from "./convert-document";

const [kind, mostMegabytes] = process.argv.slice(2);
watchLimits(Number(mostMegabytes));

const reading = await convertDocument(await buffer(process.stdin), kind === "markdown");
process.stdout.end(JSON.stringify(reading));
