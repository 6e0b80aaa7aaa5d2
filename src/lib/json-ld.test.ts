import { expect, it } from "vitest";
import { jsonLd } from "./json-ld";

it("cannot end the script element it stands in, and stays the same document", () => {
  const document = { name: "</script><script>alert(1)</script>\u2028<!--" };
  const text = jsonLd(document);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual(document);
});
