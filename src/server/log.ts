import pino from "pino";
import { env } from "./env";

/** One JSON line per event on standard output. Never pass it a secret or somebody's personal data. */
export const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
