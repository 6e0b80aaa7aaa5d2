import { z } from "zod";
import { requestKey, revisionNumber, version } from "../editorial/schema";
import { termRef } from "../vocabularies/schema";

const ref = termRef.shape;
export const termRevisionRef = z.strictObject({ ...ref, number: revisionNumber });
export const termComparison = z.strictObject({ ...ref, before: revisionNumber, after: revisionNumber });
export const termRestore = z.strictObject({ ...ref, version, number: revisionNumber, requestKey: requestKey.optional() });
