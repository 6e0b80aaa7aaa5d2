import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes for an address or a cookie. Only the hash is kept, so that who reads the database has no key. */
export const newKey = () => randomBytes(32).toString("base64url");

export const hashOfKey = (key: string) => createHash("sha256").update(key).digest("hex");
