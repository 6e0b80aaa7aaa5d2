// The process that reads one picture: its bytes come in, its sizes go out, and nothing else has ever happened in it.
import { buffer } from "node:stream/consumers";
import { watchLimits } from "../limited-process/watch-limits";
import { reEncode } from "./re-encode";

watchLimits(Number(process.argv[2]));

const reading = await reEncode(await buffer(process.stdin));
const answer = reading.ok
  ? { ...reading, sizes: reading.sizes.map((size) => ({ ...size, bytes: size.bytes.toString("base64") })) }
  : reading;
process.stdout.end(JSON.stringify(answer));
