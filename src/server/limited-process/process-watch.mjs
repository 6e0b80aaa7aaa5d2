// Beside the work, in a thread of its own: a busy process would notice neither that its memory grows nor that
// nobody waits for it any more.
import { workerData } from "node:worker_threads";

const { mostBytes, parent } = workerData;

setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 20);
