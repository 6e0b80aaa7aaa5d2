import { createHmac, randomBytes } from "node:crypto";

// Time-based one-time passwords as every authenticator app makes them: RFC 6238 over RFC 4226, SHA-1, six digits, steps of
// 30 seconds. The app's clock may be one step off.

const STEP_SECONDS = 30;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
export const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** RFC 4648 without padding. */
export function toBase32(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

export function fromBase32(text: string): Buffer {
  const bits = [...text.toLowerCase()].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

export const stepAt = (seconds: number) => Math.floor(seconds / STEP_SECONDS);

/** The code of one step. The tests of the RFC have eight digits. */
export function codeOf(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step that a code belongs to, of those that were not used yet; null when it is of none. */
export function stepOfCode(secret: Uint8Array, code: string, nowSeconds: number, lastStep: number | null): number | null {
  const now = stepAt(nowSeconds);
  const candidates = [now, now - 1, now + 1].filter((step) => step > (lastStep ?? -1));
  return candidates.find((step) => codeOf(secret, step) === code) ?? null;
}

/** Each works once, for whoever has lost the phone. 80 random bits each: a plain hash is enough to keep them. */
export const newRecoveryCodes = () => Array.from({ length: RECOVERY_CODES }, () => toBase32(randomBytes(RECOVERY_BYTES)));

/** What the picture for the authenticator app says. */
export function enrolmentAddress(secret: string, accountName: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(accountName)}`;
  return `otpauth://totp/${label}?${new URLSearchParams({ secret: secret.toUpperCase(), issuer })}`;
}
