import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MarkedText } from "../../src/components/ui/marked-text";
import { practiceForm } from "../../src/features/practice-form/rules";
import { isMarked, writtenTexts } from "../../src/features/practices/rules";
import type { Field } from "../../src/lib/form-field";
import { parseMarkedText, plainText } from "../../src/lib/marked-text";
import { practices } from "./seed-records";

const textsOf = (node: unknown, path = ""): { path: string; text: string }[] => {
  if (typeof node === "string") return isMarked(path) ? [{ path, text: node }] : [];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => textsOf(value, path ? `${path}.${name}` : name));
};

it("The texts of the records look as they always did: one paragraph, letter by letter", async () => {
  const texts = (await practices()).flatMap(({ input }) => textsOf(input));
  expect(texts.length).toBeGreaterThan(150);
  const letters = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" } as const;
  for (const { path, text } of texts) {
    expect(parseMarkedText(text), path).toEqual([{ kind: "paragraph", children: [{ kind: "text", text }] }]);
    expect(plainText(text)).toBe(text);
    const escaped = text.replace(/[&<>"']/g, (letter) => letters[letter as keyof typeof letters]);
    expect(renderToStaticMarkup(createElement(MarkedText, { text, linkNote: "other site" }))).toBe(`<p>${escaped}</p>`);
    expect(renderToStaticMarkup(createElement(MarkedText, { text, linkNote: "other site", isInline: true }))).toBe(escaped);
  }
  // Kosovo* is among them, with its asterisk.
  expect(texts.some(({ text }) => text.includes("Kosovo*"))).toBe(true);
  expect((await practices()).flatMap(({ input }) => writtenTexts(input)).map(({ text }) => text)).toEqual(
    expect.arrayContaining(texts.map(({ text }) => text)),
  );
});

it("The form and the rules say the same of which texts may carry marks", () => {
  const fieldsOf = (field: Field, path: string): { path: string; hasMarks: boolean }[] => {
    if (field.kind === "text") return [{ path, hasMarks: field.hasMarks === true }];
    if (field.kind === "list") return fieldsOf(field.entry, `${path}.0`);
    if (field.kind !== "group") return [];
    return Object.entries(field.fields).flatMap(([name, inner]) => fieldsOf(inner, path ? `${path}.${name}` : name));
  };
  const fields = fieldsOf(practiceForm(), "");
  expect(fields.filter(({ hasMarks }) => hasMarks).map(({ path }) => path)).toEqual([
    "need.0.text",
    "context.paragraphs.0.text",
    "implementation.paragraphs.0.text",
    "results.paragraphs.0.text",
    "tips.0.text",
    "voices.0.text",
  ]);
  for (const { path, hasMarks } of fields) expect(isMarked(path), path).toBe(hasMarks);
});

it("Markup in a text is drawn as text", () => {
  const hostile = [
    "<img src=x onerror=alert(1)> **<script>alert(1)</script>**",
    '[x](javascript:alert(1)) [y](data:text/html,<script>alert(1)</script>) [z](https://example.org/"onmouseover="alert(1))',
    "- <svg onload=alert(1)>\n- [<b>a</b>](javascript:alert(1))",
  ];
  for (const text of hostile) {
    const html = renderToStaticMarkup(createElement(MarkedText, { text, linkNote: "other site" }));
    expect(html).not.toMatch(/<(?:img|script|svg on|b>)/i);
    expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:)/i);
    expect(html).not.toMatch(/ on[a-z]+="/i);
  }
});
