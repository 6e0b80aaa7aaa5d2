import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";
import type { Locale } from "../lib/locales";

const answers = new AsyncLocalStorage<{ locale: Locale; reads: Map<unknown, unknown> }>();

/** Runs what makes one answer in a language: inside of it, `perAnswer` reads once. */
export function asOneAnswer<T>(locale: Locale, make: () => Promise<T>): Promise<T> {
  return answers.run({ locale, reads: new Map() }, make);
}

/** The language of the answer that is being made; undefined where Next makes it. */
export const localeOfAnswer = (): Locale | undefined => answers.getStore()?.locale;

/** A read that many components ask for, made once for each answer. React's `cache` does that for the pages that Next draws. */
export function perAnswer<T>(read: () => Promise<T>): () => Promise<T> {
  const inReact = cache(read);
  return () => {
    const known = answers.getStore()?.reads;
    if (!known) return inReact();
    if (!known.has(read)) known.set(read, read());
    return known.get(read) as Promise<T>;
  };
}
