import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
  // Whole or not at all: half a file, left by a full disk, would lock the data for ever.
  writeFileSync(`${file}.draft`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
  return made;
}
