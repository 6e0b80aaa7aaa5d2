import type { DocumentFault } from "../../lib/document-fault";

/** Thrown while a document is converted, for a fault that can be named. Everything else that is thrown means "broken". */
export class UnreadableDocument extends Error {
  override name = "UnreadableDocument";

  constructor(readonly fault: DocumentFault) {
    super(fault);
  }
}
