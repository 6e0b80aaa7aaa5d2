/** A session ends so long after the last request, and so long after it began, whatever happens in between. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;
/** Between password and code. */
export const PENDING_MINUTES = 10;

export const tryLimits = {
  account: { tries: 5, minutes: 15 },
  address: { tries: 20, minutes: 15 },
  code: { tries: 5, minutes: 15 },
} as const;

/**
 * Where to go after signing in: an address of ours that was asked for, or the desk. A value that a browser could read as
 * the address of another site (//host, /\host, with a tab in between) counts as none.
 */
export function returnPath(asked: string | null | undefined, fallback: string): string {
  if (!asked || !/^\/(?![/\\])[^\\\s]*$/.test(asked)) return fallback;
  try {
    const base = "https://here.invalid";
    const url = new URL(asked, base);
    return url.origin === base && url.pathname.startsWith("/") && !url.pathname.startsWith("//") ? url.pathname + url.search : fallback;
  } catch {
    return fallback;
  }
}

const BROWSERS: [name: string, sign: RegExp][] = [
  ["Edge", /Edg\//],
  ["Opera", /OPR\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|CriOS\//],
  ["Safari", /Safari\//],
];
const SYSTEMS: [name: string, sign: RegExp][] = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["Mac", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
];

/** What a browser calls itself, in two words that its user knows; null when there is nothing to know it by. */
export function browserName(userAgent: string): string | null {
  const nameIn = (names: typeof BROWSERS) => names.find(([, sign]) => sign.test(userAgent))?.[0];
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(", ") || null;
}
