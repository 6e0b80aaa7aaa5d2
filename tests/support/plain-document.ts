import type { DocumentFormat, DocumentLine, DocumentText } from "../../src/lib/document-text";

const LINK = /\[([^\]]*)\]\(([^)]*)\)/g;

function lineOf(written: string): DocumentLine {
  const [, indent = "", mark = "", rest = ""] = /^(\s*)((?:[-•]|\d{1,2}\.)\s+)?(.*)$/s.exec(written) ?? [];
  const heading = /^(#{1,6}) (.*)$/.exec(written);
  const own = heading?.[2] ?? rest;
  const isBold = /^\*\*[^*]+\*\*$/.test(own);
  const text = isBold ? own.slice(2, -2) : own;
  const kind = heading ? "heading" : mark === "" ? "paragraph" : /\d/.test(mark) ? "numbered" : "bullet";
  const level = heading?.[1]?.length ?? (mark && indent ? 1 : 0);
  const links = [...text.matchAll(LINK)].map(([, label = "", address = ""]) => ({ text: label, address }));
  return { text: text.replace(LINK, "$1").trim(), kind, level, isBold, page: null, links };
}

/** The smallest reading of a text with the marks of Markdown: a reader of files knows more. */
export const plainDocument = (text: string, format: DocumentFormat = "text"): DocumentText => ({
  format,
  lines: text.split("\n").map(lineOf),
});
