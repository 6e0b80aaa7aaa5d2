// What may stand in PORT, DATABASE_URL, SITE_URL, PAGE_CACHE_MB and MEDIA_S3_URL. The launcher asks before anything is installed, the application when it reads
// its environment: one answer for both.

/** @param {string} text @returns {string | undefined} what is wrong with it */
export function portProblem(text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return undefined;
  return `PORT is "${text}", but it must be a whole number from 1 to 65535: for example PORT=3000.`;
}

/** @param {string} text @returns {string | undefined} what is wrong with it */
export function pageCacheProblem(text) {
  if (/^\d{1,5}$/.test(text)) return undefined;
  return `PAGE_CACHE_MB is "${text}", but it must be a whole number of megabytes: for example PAGE_CACHE_MB=32, or 0 for none.`;
}

/** @param {string} text @returns {string | undefined} what is wrong with it; never shows the password in it */
export function databaseUrlProblem(text) {
  const example = "DATABASE_URL must look like postgresql://user:password@host:5432/database";
  if (!URL.canParse(text)) return `${example}, and what it holds is no such address.`;
  const url = new URL(text);
  if (url.protocol !== "postgresql:" && url.protocol !== "postgres:") {
    return `${example}, but it begins with "${url.protocol}".`;
  }
  // A local socket is named as ?host=/var/run/postgresql, with no host before the slash.
  if (!url.hostname && !url.searchParams.get("host")) return `${example}, but it names no host.`;
  if (url.pathname.length < 2) return `${example}, but it names no database.`;
  return undefined;
}

/** @param {string} text @returns {string | undefined} what is wrong with it */
export function siteUrlProblem(text) {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text)) return undefined;
  return `SITE_URL is "${text}", but it must be an address such as https://atlas.example.org.`;
}

/** @param {string} text @returns {string | undefined} what is wrong with it */
export function mediaUrlProblem(text) {
  const example = "MEDIA_S3_URL must look like https://s3.example.org/bucket or https://s3.example.org/bucket?region=eu-central-1";
  if (!URL.canParse(text)) return `${example}, and what it holds is no such address.`;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return `${example}, but it begins with "${url.protocol}".`;
  if (url.username || url.password) return `${example}: the access key stands in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`;
  if (!/^\/[^/]+$/.test(url.pathname)) return `${example}, but it does not name one bucket.`;
  return undefined;
}
