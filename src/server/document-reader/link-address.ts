const MAX_LENGTH = 2000;
const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** The address where it leads to a page or a mailbox; empty for everything else, above all `javascript:`. */
export function safeAddress(written: string): string {
  const address = /^www\./i.test(written.trim()) ? `https://${written.trim()}` : written.trim();
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return "";
  return ALLOWED.has(new URL(address).protocol) ? address : "";
}
