/**
 * A fault that the person at the terminal can mend. Its message is one whole sentence that says what to do, and is
 * shown without a stack trace. Plain JavaScript, because the launcher needs it before any package is installed.
 */
export class OperatorError extends Error {
  /** @param {string} message @param {{ details?: string }} [more] Details are printed below the sentence. */
  constructor(message, more = {}) {
    super(message);
    this.name = "OperatorError";
    this.details = more.details ?? "";
  }
}
