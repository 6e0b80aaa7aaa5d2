import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import type { FoundPhone } from "./recognised-document";

/** Digits in groups, as the region writes them: +381 64 123 45 67, 035-123-456, 02/123-4567, (+381) 11 123 4567. */
const CANDIDATE = /(?<![\p{L}\d@.])\(?(?:\+\s?|00)?\d[\d()/.\-–\s]{4,24}\d(?![\d@])/gu;
const FEWEST_DIGITS = 6;

const normalised = (written: string) =>
  written
    .replace(/–/g, "-")
    .replace(/^\((\+\s?\d{1,3})\)/, "$1")
    .replace(/^\+\s+/, "+");

export const phoneCountry = (e164: string): string | undefined => parsePhoneNumberFromString(e164)?.country;

/** The phone numbers of a text about contacts, as they stand there and as E.164. National ones are read as those of the country. */
export function phonesIn(text: string, countryCode: string | null): FoundPhone[] {
  const country: CountryCode | undefined = countryCode && isSupportedCountry(countryCode) ? countryCode : undefined;
  return [...text.matchAll(CANDIDATE)].flatMap(([candidate]): FoundPhone[] => {
    // Two numbers with a slash between spaces are two.
    return candidate.split(/\s\/\s/).flatMap((part): FoundPhone[] => {
      const asWritten = part.trim().replace(/^\((?=[^)]*$)/, "");
      if (asWritten.replace(/\D/g, "").length < FEWEST_DIGITS) return [];
      const number = parsePhoneNumberFromString(normalised(asWritten), country);
      const isDialled = /^\(?(?:\+|0)/.test(asWritten);
      if (number?.isValid()) return [{ asWritten, e164: number.number }];
      return isDialled ? [{ asWritten, e164: null }] : [];
    });
  });
}
