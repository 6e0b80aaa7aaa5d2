import { describe, expect, it } from "vitest";
import { isReadableForm } from "./readable-form.mjs";

async function ask(parts: [string, string][], headers: Record<string, string> = {}): Promise<boolean> {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const encoded = new Response(form);
  return isReadableForm(
    { "content-type": encoded.headers.get("content-type") ?? "", ...headers },
    Buffer.from(await encoded.arrayBuffer()),
  );
}
const call = { "next-action": "40ab" };
const state = (text: string): [string, string][] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", '{"id":"40ab","bound":"$@1"}'],
  ["$ACTION_1:1", text],
];

describe("what a page of ours sends", () => {
  it.each<[string, [string, string][], Record<string, string>]>([
    [
      "a form by script",
      [
        ["_1_title", "$1 {"],
        ["0", '[null,"$K1"]'],
      ],
      call,
    ],
    ["a form by script, with a state", [["0", '[{"tree":{"a":"$$1"},"savedAt":"$undefined","same":"$0:0:tree"},"$K1"]']], call],
    ["a form without scripts", state("[null]"), {}],
    ["a form without scripts, with a state", state('[{"a":["$$b","$undefined"]}]'), {}],
    [
      "an ordinary form",
      [
        ["title", "$Q"],
        ["0", "{"],
      ],
      {},
    ],
  ])("%s can be read", async (_what, parts, headers) => expect(await ask(parts, headers)).toBe(true));
});

describe("what none can have sent", () => {
  it.each<[string, [string, string][], Record<string, string>]>([
    ["no arguments", [["a", "b"]], call],
    ["arguments that are no list", [["0", "5"]], call],
    ["arguments that are no JSON", [["0", "{"]], call],
    ["a part that is not there", [["0", '["$1"]']], call],
    ["a function", [["0", '["$F1"]']], call],
    ["a number without end", [["0", '["$n999999"]']], call],
    ["very deep arguments", [["0", "[".repeat(200) + "]".repeat(200)]], call],
    [
      "a reference to nothing",
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", "{}"],
      ],
      {},
    ],
    ["a state that is no JSON", state("{{"), {}],
  ])("%s is told apart", async (_what, parts, headers) => expect(await ask(parts, headers)).toBe(false));

  it("nor a call that is no form", async () =>
    expect(await isReadableForm({ ...call, "content-type": "text/plain" }, Buffer.from("[]"))).toBe(false));
});
