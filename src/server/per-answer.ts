import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";

const answers = new AsyncLocalStorage<Map<unknown, unknown>>();

/** Runs what makes one answer: inside of it, `perAnswer` reads once. */
export function asOneAnswer<T>(make: () => Promise<T>): Promise<T> {
  return answers.run(new Map(), make);
}

/** A read that many components ask for, made once for each answer. React's `cache` does that for the pages that Next draws. */
export function perAnswer<T>(read: () => Promise<T>): () => Promise<T> {
  const inReact = cache(read);
  return () => {
    const known = answers.getStore();
    if (!known) return inReact();
    if (!known.has(read)) known.set(read, read());
    return known.get(read) as Promise<T>;
  };
}
