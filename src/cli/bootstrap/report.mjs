import { OperatorError } from "../../server/operator-error.mjs";
import { diskFull } from "./folder.mjs";

/** Tells a fault to the person at the terminal: one sentence when that person can mend it, everything when not. */
export function report(/** @type {unknown} */ error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const fault = code === "ENOSPC" ? diskFull(process.cwd()) : error;
  if (!(fault instanceof OperatorError)) console.error(fault);
  else console.error(fault.details ? `${fault.message}\n\n${fault.details}` : fault.message);
}
