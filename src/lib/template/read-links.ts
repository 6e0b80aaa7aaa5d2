import type { ReadLine } from "./read-lines";
import type { FoundLink } from "./recognised-document";

const WRITTEN_OUT = /(?:https?:\/\/|www\.)[^\s<>"'()]{3,2000}/i;

/** A web address that a browser only opens. "#" is what a lost address leaves; javascript: and its like are none. */
function webAddress(written: string): string | null {
  const full = /^www\./i.test(written) ? `https://${written}` : written;
  return /^https?:\/\/[^\s]+$/i.test(full) && URL.canParse(full) ? full : null;
}

const hasScheme = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address);

/** Every line of the section is a link: with its address, with one written out in the line, or with none any more. */
export function readLinks(lines: readonly ReadLine[]): FoundLink[] {
  return lines.flatMap((line): FoundLink[] => {
    const range = { from: line.number, to: line.number };
    const own = line.links.map(({ text, address }) => ({
      label: text.trim() || address,
      address: webAddress(address.trim()),
      isRefused: hasScheme(address.trim()) && webAddress(address.trim()) === null,
      lines: range,
    }));
    if (own.length > 0) return own;
    const written = WRITTEN_OUT.exec(line.text)?.[0];
    if (!written) return [{ label: line.text, address: null, isRefused: false, lines: range }];
    const label = line.text
      .replace(written, "")
      .replace(/[\s:–—()-]+$/, "")
      .trim();
    const address = written.replace(/[.,;:]+$/, "");
    return [{ label: label || address, address: webAddress(address), isRefused: false, lines: range }];
  });
}
