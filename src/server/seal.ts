import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { signInSecret } from "./sign-in-secret";

// AES-256-GCM. `purpose` is part of the key and `owner` is signed along: what was sealed for one cannot be opened for another.

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", signInSecret(), "inclusion-atlas", purpose, 32));

export function seal(purpose: string, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Bytes that only this site can make, and makes again for the same purpose and owner. */
export function derive(purpose: string, owner: string, length: number): Buffer {
  return createHmac("sha512", keyFor(purpose)).update(owner).digest().subarray(0, length);
}

/** Null: not ours, for somebody else, or changed. */
export function unseal(purpose: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
