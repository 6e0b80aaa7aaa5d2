/**
 * Whether a path is text without control characters. Next answers one that it cannot decode with a bare 500, and drops
 * a null byte with all that follows it, so that a page would be shown under an address that is not its own.
 * @param {string} url
 */
export function isReadableAddress(url) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}
