import { pictureLimits } from "../../lib/picture-fault";
import { fewAtOnce } from "../limited-process/few-at-once";
import { type ProcessLimits, runLimited } from "../limited-process/run-limited";
import { pictureFileFault } from "./picture-file";
import type { PictureReading, PictureSize } from "./picture-size";

const LIMITS: ProcessLimits = { seconds: 30, megabytes: 272 };
const PROGRAM = {
  path: "src/server/pictures/re-encoding.ts",
  heapMegabytes: 64,
  // One thread, and what is free is given back at once: a picture is decoded outside of the heap, and kept pieces of it doubled the memory.
  environment: { UV_THREADPOOL_SIZE: "1", MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "100000", MALLOC_MMAP_THRESHOLD_: "100000" },
};
const inTurn = fewAtOnce({ running: 1, waiting: 6 });

/**
 * A picture that somebody has sent, made anew in the sizes in which it is served. What it is is decided by its bytes; its name is not
 * asked for, and nothing of the file itself is kept: no place, no camera, no comment. Nothing is written to disk. Never throws for the
 * picture's sake: a fault has its code, and the sentence for it is in `pictures.faults` of the messages.
 */
export async function readPicture(bytes: Buffer, options: Partial<ProcessLimits> = {}): Promise<PictureReading> {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (bytes.length > pictureLimits.megabytes * 1024 * 1024) return { ok: false, fault: "too-large" };
  const fault = pictureFileFault(bytes);
  if (fault) return { ok: false, fault };
  const reading = await inTurn(() => readInProcess(bytes, { ...LIMITS, ...options }));
  return reading === "too-many" ? { ok: false, fault: reading } : reading;
}

type SentSize = Omit<PictureSize, "bytes"> & { bytes: string };
type SentReading = { ok: true; sizes: SentSize[] } | Extract<PictureReading, { ok: false }>;

async function readInProcess(bytes: Buffer, limits: ProcessLimits): Promise<PictureReading> {
  const run = await runLimited(PROGRAM, bytes, limits);
  if (!run.ok) return { ok: false, fault: run.fault === "too-long" ? "broken" : run.fault };
  const reading = JSON.parse(run.answer) as SentReading;
  return reading.ok ? { ok: true, sizes: reading.sizes.map((size) => ({ ...size, bytes: Buffer.from(size.bytes, "base64") })) } : reading;
}
