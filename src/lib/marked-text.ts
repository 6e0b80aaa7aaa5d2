import { fromMarkdown } from "mdast-util-from-markdown";

// The few marks that a text may carry: **bold**, *italic*, [links](https://…) and simple lists. Everything else that
// Markdown knows, HTML above all, is no mark here: it stands as it was typed. What comes out is a tree of these four and
// of texts, never markup, so that whoever draws it has nothing to clean.

export type MarkedInline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis"; children: MarkedInline[] }
  | { kind: "link"; href: string; children: MarkedInline[] };
export type MarkedBlock =
  | { kind: "paragraph"; children: MarkedInline[] }
  /** `start` is null for a list without numbers. */
  | { kind: "list"; start: number | null; items: MarkedInline[][] };

type Node = ReturnType<typeof fromMarkdown>["children"][number];

const noMarks = {
  disable: {
    null: [
      "autolink",
      "blockQuote",
      "characterReference",
      "codeFenced",
      "codeIndented",
      "codeText",
      "definition",
      "hardBreakEscape",
      "headingAtx",
      "htmlFlow",
      "htmlText",
      "labelStartImage",
      "setextUnderline",
      "thematicBreak",
    ],
  },
};

/** Deeper than this nobody writes by hand; a drawing that follows every depth could be brought to its end. */
const MAX_DEPTH = 4;
const protocols = new Set(["https:", "http:", "mailto:"]);

// Signs that are no marks are hidden from the parser behind characters that Unicode has set aside for a program's own use.
const hidden = ["*", "_", "+", ".", ")", "-"];
const FIRST = 0xfdd0;
const hide = (sign: string) => String.fromCharCode(FIRST + hidden.indexOf(sign));
const isHidden = /[\uFDD0-\uFDD5]/g;
const shown = (text: string) => text.replace(isHidden, (sign) => hidden[sign.charCodeAt(0) - FIRST] ?? "");

/** The asterisk of Kosovo* belongs to the name. Two of them after it are the end of something bold. */
const hideNames = (text: string) =>
  text.replace(/((?:Kosov|Косов)\p{L}*)(\*+)/gu, (whole, name: string, signs: string) =>
    signs.length % 2 === 1 ? `${name}${hide("*")}${signs.slice(1)}` : whole,
  );

/** Lines that only look like lists: a footnote after an asterisk, a year with a full stop, a dash alone. */
function hideFalseLists(text: string): string {
  const lines = text.replace(/^(\s*)([*+](?=\s|$)|-(?=[^\S\n]*$))/gm, (_, space: string, sign: string) => space + hide(sign));
  // A list that begins in a list that begins in a list: nobody writes that, and reading it takes long.
  const flatter = lines.replace(/^(\s*(?:-|\d+[.)])\s+)((?:(?:-|\d+[.)])\s+)+)/gm, (_, first: string, others: string) => {
    return first + others.replace(/[-.)]/g, hide);
  });
  if (/^\s*1[.)]\s/m.test(flatter)) return flatter;
  return flatter.replace(/^(\s*\d+)([.)])(?=\s|$)/gm, (_, number: string, sign: string) => number + hide(sign));
}

function toInline(nodes: readonly Node[], depth = 0): MarkedInline[] {
  return nodes.flatMap((node): MarkedInline[] => {
    if (node.type === "text") return [{ kind: "text", text: shown(node.value) }];
    if (node.type === "break") return [{ kind: "text", text: "\n" }];
    if (!("children" in node)) return [];
    const children = toInline(node.children as Node[], depth + 1);
    if (depth >= MAX_DEPTH) return children;
    if (node.type === "strong" || node.type === "emphasis") return [{ kind: node.type, children }];
    const href = node.type === "link" ? addressOf(shown(node.url)) : null;
    return href ? [{ kind: "link", href, children }] : children;
  });
}

/** A web or mail address; null for anything that is none, or that a browser would run. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocols.has(protocol) ? href : null;
}

/** The entries of a list; those of a list inside it follow the entry in which it stands. */
function itemsOf(node: Node): MarkedInline[][] {
  const own: Node[] = [];
  const inner: MarkedInline[][] = [];
  for (const child of "children" in node ? (node.children as Node[]) : []) {
    if (child.type === "list") inner.push(...child.children.flatMap(itemsOf));
    else if ("children" in child)
      own.push(...(own.length > 0 ? [{ type: "text", value: " " } as Node] : []), ...(child.children as Node[]));
  }
  return [...(own.length > 0 ? [toInline(own)] : []), ...inner];
}

/** A text with its marks read. A text without any is one paragraph, letter by letter as it was written. */
export function parseMarkedText(source: string): MarkedBlock[] {
  const asWritten: MarkedBlock[] = [{ kind: "paragraph", children: [{ kind: "text", text: source }] }];
  if (!/[*[\\\n]|^\s*(?:-|1[.)])\s/.test(source)) return asWritten;
  const text = hideFalseLists(hideNames(source.replace(isHidden, "\uFFFD").replaceAll("_", hide("_"))));
  const blocks = fromMarkdown(text, { extensions: [noMarks] }).children.flatMap((node): MarkedBlock[] => {
    if (node.type !== "list") return [{ kind: "paragraph", children: toInline("children" in node ? (node.children as Node[]) : []) }];
    const items = node.children.flatMap(itemsOf);
    return items.length > 0 ? [{ kind: "list", start: node.ordered ? (node.start ?? 1) : null, items }] : [];
  });
  return blocks.length > 0 ? blocks : asWritten;
}

const flat = (nodes: readonly MarkedInline[], withAddresses: boolean): string =>
  nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      const words = flat(node.children, withAddresses);
      // An address of a person is told on the page only, never in what goes out of it.
      const isTold = withAddresses && node.kind === "link" && !node.href.startsWith("mailto:") && node.href !== words;
      return isTold ? `${words} (${node.href})` : words;
    })
    .join("");

/** The text without its marks, for whatever is no page: search, comparison, programs. */
export function plainText(source: string, { withAddresses = false } = {}): string {
  return parseMarkedText(source)
    .map((block) => {
      if (block.kind === "paragraph") return flat(block.children, withAddresses);
      const markOf = (index: number) => (block.start === null ? "-" : `${block.start + index}.`);
      return block.items.map((item, index) => `${markOf(index)} ${flat(item, withAddresses)}`).join("\n");
    })
    .join("\n\n");
}
