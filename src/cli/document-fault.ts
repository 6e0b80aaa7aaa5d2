import { type DocumentFault, documentLimits } from "../lib/document-fault";
import { fillText } from "../lib/fill-text";

/** Why a document was not taken, in the sentence that the pages have, too; undefined where something else was wrong. */
export async function documentFaultSentence(details: unknown): Promise<string | undefined> {
  const { fields = {} } = (details ?? {}) as { fields?: { document?: DocumentFault[] } };
  const [fault] = fields.document ?? [];
  // Not through next-intl, which outside of Next finds another React than it was made for.
  const { documents } = (await import("../messages/en.json")).default;
  return fault && fillText(documents.faults[fault], documentLimits);
}
