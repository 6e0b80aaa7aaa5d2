import { REFUSED_ADDRESS } from "../../lib/document-text";

const MAX_LENGTH = 2000;
const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** The address where it leads to a page or a mailbox; empty for what is none, and refused for every other, above all `javascript:`. */
export function safeAddress(written: string): string {
  const address = /^www\./i.test(written.trim()) ? `https://${written.trim()}` : written.trim();
  if (address.length > MAX_LENGTH) return REFUSED_ADDRESS;
  if (!URL.canParse(address)) return "";
  return ALLOWED.has(new URL(address).protocol) ? address : REFUSED_ADDRESS;
}
