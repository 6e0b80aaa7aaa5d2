import { describe, expect, it } from "vitest";
import { createPageStore } from "./page-store.mjs";

const entry = (bytes = 10) => ({ bytes });
const small = () => createPageStore({ maxBytes: 1000, maxEntries: 40 });

describe("a store of pages", () => {
  it("gives back what it was given, by its address and by other spellings of it", () => {
    const store = createPageStore({ maxBytes: 1000, maxEntries: 100 });
    const page = entry();
    store.set("/a", page);
    store.name("/a?", page);
    expect([store.find("/a"), store.find("/a?"), store.find("/b")]).toEqual([page, page, undefined]);
    store.set("/a", entry(20));
    expect(store.find("/a?")).toBeUndefined();
    expect(store.size()).toEqual({ entries: 1, bytes: 20, names: 1 });
    store.clear();
    expect(store.find("/a")).toBeUndefined();
    expect(store.size()).toEqual({ entries: 0, bytes: 0, names: 0 });
  });

  it("never grows over its bounds, whatever is asked for, spelled and grown", () => {
    const store = small();
    for (let index = 0; index < 10_000; index += 1) {
      const page = entry(1 + (index % 60));
      store.set(`/${index}`, page);
      for (let spelling = 0; spelling < 9; spelling += 1) store.name(`/${index}?${spelling}`, page);
      if (index % 3 === 0) store.find(`/${index}`);
      if (index % 5 === 0) store.grow(page, 30);
      const { entries, bytes, names } = store.size();
      expect(entries).toBeLessThanOrEqual(40);
      expect(bytes).toBeLessThanOrEqual(1000);
      expect(names).toBeLessThanOrEqual(40 * 4);
    }
  });

  it("keeps what is asked for again through a flood of what is asked for once", () => {
    const store = small();
    const home = entry();
    store.set("/", home);
    store.find("/");
    for (let index = 0; index < 100_000; index += 1) store.set(`/?q=${index}`, entry());
    expect(store.find("/")).toBe(home);
  });

  it("keeps what everybody asks for through a flood of what is asked for twice", () => {
    const store = small();
    const home = entry();
    store.set("/", home);
    let missed = 0;
    for (let index = 0; index < 100_000; index += 1) {
      if (index % 10 === 0 && store.find("/") !== home) missed += 1;
      store.set(`/?q=${index}`, entry());
      store.find(`/?q=${index}`);
    }
    expect(missed).toBe(0);
  });

  it("gives up in the end what nobody asks for any more", () => {
    const store = small();
    store.set("/old", entry());
    store.find("/old");
    for (let index = 0; index < 200; index += 1) {
      store.set(`/${index}`, entry());
      store.find(`/${index}`);
    }
    expect(store.find("/old")).toBeUndefined();
  });

  it("does not give most of its probation to one page, and has no name for one that it does not keep", () => {
    const store = small();
    const huge = entry(500);
    store.set("/huge", huge);
    store.name("/huge?", huge);
    expect(store.size()).toEqual({ entries: 0, bytes: 0, names: 0 });
  });
});
