import { hash, verify } from "@node-rs/argon2";

// Argon2id as OWASP advises. Each check takes 19 MiB: more than a few at once would let a flood of sign-ins eat the memory.

/** Argon2id: the package's own name for it is a constant that this compiler does not read. */
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same letters in another composition are the same password. */
const plain = (password: string) => password.normalize("NFKC");

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(plain(password), OPTIONS));
}

let dummy: Promise<string> | undefined;

/** Null stands for an account that does not exist or has no password: it takes as long, and is never right. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("no account has this password");
  const compared = passwordHash ?? (await dummy);
  const matches = await inTurn(() => verify(compared, plain(password)));
  return passwordHash !== null && matches;
}
