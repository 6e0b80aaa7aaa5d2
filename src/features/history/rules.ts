import type { RevisionEntry } from "../editorial/dto";

/** Each has a form of its own to be restored with: hundreds of them would make a page of megabytes. */
export const REVISIONS_PER_PAGE = 50;

/** The part of the history that an address asks for; what is no page is the nearest one. */
export function pageOf(revisions: readonly RevisionEntry[], asked: unknown): { shown: RevisionEntry[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(revisions.length / REVISIONS_PER_PAGE));
  const wanted = typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(1, wanted), pages);
  return { shown: revisions.slice((page - 1) * REVISIONS_PER_PAGE, page * REVISIONS_PER_PAGE), page, pages };
}

/** The revisions offered for a comparison: those that are shown, and the newest two and the live one to compare them with. */
export function choosable(revisions: readonly RevisionEntry[], shown: readonly RevisionEntry[]): RevisionEntry[] {
  const wanted = new Set(shown.map(({ number }) => number));
  return revisions.filter(({ number, isLive }, index) => index < 2 || isLive || wanted.has(number));
}

/** A revision's number as an address has it; null for what is none. */
export const revisionNumberIn = (text: unknown): number | null =>
  typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
