import { describe, expect, it } from "vitest";
import { createPageStore } from "./page-store.mjs";

const entry = (bytes = 10, version = 1n) => ({ version, bytes });

describe("a store of pages", () => {
  it("gives back what it was given, and nothing of another version of the catalogue", () => {
    const store = createPageStore({ maxBytes: 1000, maxEntries: 100 });
    const page = entry();
    store.set("/a", page);
    expect(store.get("/a", 1n)).toBe(page);
    expect(store.get("/a", 2n)).toBeUndefined();
    expect(store.size()).toEqual({ entries: 0, bytes: 0 });
  });

  it("never grows over its bounds, whatever is asked for", () => {
    const store = createPageStore({ maxBytes: 1000, maxEntries: 40 });
    for (let index = 0; index < 10_000; index += 1) {
      store.set(`/${index}`, entry(1 + (index % 60)));
      if (index % 3 === 0) store.get(`/${index}`, 1n);
      const { entries, bytes } = store.size();
      expect(entries).toBeLessThanOrEqual(40);
      expect(bytes).toBeLessThanOrEqual(1000);
    }
  });

  it("keeps what is asked for again through a flood of what is asked for once", () => {
    const store = createPageStore({ maxBytes: 1000, maxEntries: 40 });
    const home = entry();
    store.set("/", home);
    store.get("/", 1n);
    for (let index = 0; index < 100_000; index += 1) store.set(`/?q=${index}`, entry());
    expect(store.get("/", 1n)).toBe(home);
  });

  it("does not give a quarter of its room to one page", () => {
    const store = createPageStore({ maxBytes: 1000, maxEntries: 40 });
    store.set("/huge", entry(500));
    expect(store.size().entries).toBe(0);
  });
});
