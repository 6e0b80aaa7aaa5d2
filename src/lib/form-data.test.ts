import { describe, expect, it } from "vitest";
import { changeList, parseListChange, parsePath, pathName, readFormTree, textAt, treeAt, withTreeAt } from "./form-data";

const read = (entries: [string, unknown][], caps?: Parameters<typeof readFormTree>[1]) => readFormTree(entries, caps);

describe("the names of fields", () => {
  it("are paths, there and back", () => {
    for (const name of ["title", "need[0].text", "context.conditions[12].passage.lines.from", "activities[1].details[0]"]) {
      const path = parsePath(name);
      expect(path && pathName(path)).toBe(name);
    }
  });

  it.each([
    "",
    "__proto__",
    "a.__proto__.b",
    "need[-1]",
    "need[]",
    "need[0",
    "Need",
    "need..text",
    "[0]",
    "a b",
    "need[12345]",
    "x".repeat(201),
  ])("are not %j", (name) => expect(parsePath(name)).toBeNull());
});

describe("a form that was sent", () => {
  it("becomes a tree, with its lists in the order of their numbers and without gaps", () => {
    const reading = read([
      ["title", "One"],
      ["need[2].text", "third"],
      ["need[0].text", "first"],
      ["activities[0].details[1]", "b"],
      ["activities[0].details[0]", "a"],
      ["$ACTION_ID_x", ""],
    ]);
    expect(reading).toEqual({
      ok: true,
      tree: { title: "One", need: [{ text: "first" }, { text: "third" }], activities: [{ details: ["a", "b"] }] },
    });
  });

  it("has the line ends of text, not those of the wire", () => {
    const reading = read([["title", "a\r\nb\rc"]]);
    expect(reading.ok && reading.tree.title).toBe("a\nb\nc");
  });

  it("keeps the last of equal names", () =>
    expect(
      read([
        ["a", "1"],
        ["a", "2"],
      ]),
    ).toEqual({ ok: true, tree: { a: "2" } }));

  it("cannot reach the prototype of objects", () => {
    expect(read([["constructor.prototype.polluted", "yes"]]).ok).toBe(true);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(read([["__proto__.polluted", "yes"]])).toEqual({ ok: false, problem: "bad-name" });
  });

  it("is refused when it is no form of ours", () => {
    const caps = { fields: 3, items: 5, depth: 3, characters: 20 };
    expect(read([["a", new Blob(["x"])]])).toEqual({ ok: false, problem: "not-text" });
    expect(
      read(
        [
          ["a", "1"],
          ["b", "1"],
          ["c", "1"],
          ["d", "1"],
        ],
        caps,
      ),
    ).toEqual({ ok: false, problem: "too-many-fields" });
    expect(read([["a[5]", "1"]], caps)).toEqual({ ok: false, problem: "too-many-items" });
    expect(read([["a.b.c.d", "1"]], caps)).toEqual({ ok: false, problem: "too-deep" });
    expect(read([["a", "x".repeat(21)]], caps)).toEqual({ ok: false, problem: "too-long" });
    expect(
      read([
        ["a", "1"],
        ["a.b", "1"],
      ]),
    ).toEqual({ ok: false, problem: "bad-name" });
    expect(
      read([
        ["a[0]", "1"],
        ["a.b", "1"],
      ]),
    ).toEqual({ ok: false, problem: "bad-name" });
    expect(
      read([
        ["a.b", "1"],
        ["a", "1"],
      ]),
    ).toEqual({ ok: false, problem: "bad-name" });
  });
});

describe("a tree", () => {
  const tree = { need: [{ text: "a" }, { text: "b" }] };
  it("is read at a path", () => {
    expect(textAt(tree, ["need", 1, "text"])).toBe("b");
    expect(treeAt(tree, ["need", 2, "text"])).toBeUndefined();
    expect(treeAt(tree, ["toString"])).toBeUndefined();
  });
  it("is changed in a copy", () => {
    expect(withTreeAt(tree, ["need", 0, "text"], "c")).toEqual({ need: [{ text: "c" }, { text: "b" }] });
    expect(withTreeAt({}, ["a", "b", 0], "c")).toEqual({ a: { b: ["c"] } });
    expect(tree.need[0]?.text).toBe("a");
  });
});

describe("a list", () => {
  const tree = { tips: ["a", "b", "c"] };
  const changed = (intent: string) => {
    const change = parseListChange(intent);
    if (!change) throw new Error(`${intent} is no change`);
    const { tree: next, focus } = changeList(tree, change, "new");
    return [(next as typeof tree).tips.join(""), pathName(focus)];
  };
  it("is added to, removed from and reordered", () => {
    expect(changed("add:tips")).toEqual(["abcnew", "tips[3]"]);
    expect(changed("remove:tips[1]")).toEqual(["ac", "tips[1]"]);
    expect(changed("remove:tips[2]")).toEqual(["ab", "tips[1]"]);
    expect(changed("up:tips[2]")).toEqual(["acb", "tips[1]"]);
    expect(changed("up:tips[0]")).toEqual(["abc", "tips[0]"]);
    expect(changed("down:tips[0]")).toEqual(["bac", "tips[1]"]);
    expect(changed("down:tips[2]")).toEqual(["abc", "tips[2]"]);
    expect(changed("remove:tips[9]")).toEqual(["abc", "tips"]);
  });
  it("is added to where there was none", () =>
    expect(changeList({}, { action: "add", path: ["tips"] }, "x")).toEqual({ tree: { tips: ["x"] }, focus: ["tips", 0] }));
  it.each(["save", "add:", "add:__proto__", "up:tips", "drop:tips[0]"])("is not changed by %s", (intent) =>
    expect(parseListChange(intent)).toBeNull(),
  );
});
