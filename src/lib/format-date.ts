import { languageTag } from "./locales";

/** As exact as the source: 2022, 2022-06 or 2022-06-29. */
type PartialDate = string;

const precision = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
] as const satisfies Intl.DateTimeFormatOptions[];

const partsOf = (date: PartialDate) => date.split("-").length;

function formatterOf(date: PartialDate, locale: string): Intl.DateTimeFormat {
  // The calendar day that was written, whatever the time zone of the server.
  return new Intl.DateTimeFormat(languageTag(locale), { ...precision[partsOf(date) - 1], timeZone: "UTC" });
}

/** 2022 → "2022", 2022-06 → "June 2022", 2022-06-29 → "29 June 2022". Never more exact than what was written. */
export function formatDate(date: PartialDate, locale: string): string {
  return formatterOf(date, locale).format(new Date(date));
}

/** 2022-05-26 and 2022-05-27 → "26–27 May 2022". What both ends share stands once. */
export function formatDateRange(from: PartialDate, to: PartialDate, locale: string): string {
  if (from === to) return formatDate(from, locale);
  if (partsOf(from) !== partsOf(to)) return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  const parts = formatterOf(from, locale).formatRangeToParts(new Date(from), new Date(to));
  // A dash between two single numbers stands close, between longer groups it has air.
  const isClose = parts.filter(({ source }) => source === "startRange").length === 1;
  return parts
    .map(({ type, source, value }) => (isClose && type === "literal" && source === "shared" && value.includes("–") ? "–" : value))
    .join("");
}

export const SITE_TIME_ZONE = "Europe/Belgrade";

/** The day of an instant, as readers of the site see it. */
export function formatInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(languageTag(locale), { dateStyle: "long", timeZone: SITE_TIME_ZONE }).format(new Date(instant));
}

/** 2026-11-22T02:37:05Z → "22 Nov 2026, 03:37 CET": in the time zone of the region, whose name stands beside it. */
export function formatMoment(instant: string, locale: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return new Intl.DateTimeFormat(languageTag(locale), { ...parts, timeZone: SITE_TIME_ZONE }).format(new Date(instant));
}

/** 2026-11-22T02:37:05Z → "03:37:05", on the clock of the region. */
export function formatClock(instant: string, locale: string): string {
  const parts = { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false } as const;
  return new Intl.DateTimeFormat(languageTag(locale), { ...parts, timeZone: SITE_TIME_ZONE }).format(new Date(instant));
}
