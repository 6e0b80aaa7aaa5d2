import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const passwords = z.object({ postgres: z.string(), atlas: z.string() });

/** `postgres` may do anything and is used to set up; `atlas` owns one database and is what the application knows. */
export type Passwords = z.infer<typeof passwords>;

/** Made once, kept beside the data (without them the data cannot be opened), readable for their owner only. */
export function readOrMakePasswords(folder: string): Passwords {
  const file = path.join(folder, "passwords.json");
  if (existsSync(file)) return passwords.parse(JSON.parse(readFileSync(file, "utf8")));
  const made = { postgres: randomBytes(24).toString("hex"), atlas: randomBytes(24).toString("hex") };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
