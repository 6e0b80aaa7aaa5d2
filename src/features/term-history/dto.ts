import type { PersonRef } from "../editorial/dto";

/** A saved state of a term. By nobody: it was found standing there, written by the seed records or as a proposal. */
export type TermRevisionEntry = { number: number; by: PersonRef | null; at: string; message: string };
