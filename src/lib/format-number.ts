import { languageTag } from "./locales";

/** A number as the reader writes it: 3045 → 3,045; 22.6 stays 22.6. Years are no numbers: leave them as text. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 2 }).format(value);
}
