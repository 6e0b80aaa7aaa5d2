import type { ReactNode } from "react";
import { type MarkedBlock, type MarkedInline, parseMarkedText } from "../../lib/marked-text";
import { ExternalLink } from "./external-link";

type MarkedTextProps = {
  text: string;
  /** Said after a link by screen readers: "other site". */
  linkNote: string;
  /** Where a paragraph would stand in one already: a text of one paragraph is drawn without an element of its own. */
  isInline?: boolean;
};

/** A text with its marks (lib/marked-text.ts): bold, italic, links, simple lists, and nothing else whatever is in it. */
export function MarkedText({ text, linkNote, isInline = false }: MarkedTextProps) {
  const blocks = parseMarkedText(text);
  const [first] = blocks;
  if (isInline && blocks.length === 1 && first?.kind === "paragraph") return draw(first.children, linkNote);
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in their order
    <Block key={index} block={block} linkNote={linkNote} />
  ));
}

function Block({ block, linkNote }: { block: MarkedBlock; linkNote: string }) {
  if (block.kind === "paragraph") return <p>{draw(block.children, linkNote)}</p>;
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in their order
    <li key={index}>{draw(item, linkNote)}</li>
  ));
  if (block.start === null) return <ul className="list-disc pl-6">{items}</ul>;
  return (
    <ol start={block.start} className="list-decimal pl-6">
      {items}
    </ol>
  );
}

/** A text that is nothing but text stays one: no element, no key, as if it had never been parsed. */
function draw(nodes: readonly MarkedInline[], linkNote: string): ReactNode {
  const [only, ...others] = nodes;
  if (only?.kind === "text" && others.length === 0) return only.text;
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in their order
  return nodes.map((node, index) => <Inline key={index} node={node} linkNote={linkNote} />);
}

function Inline({ node, linkNote }: { node: MarkedInline; linkNote: string }) {
  if (node.kind === "text") return node.text;
  const children = draw(node.children, linkNote);
  if (node.kind !== "link") return node.kind === "strong" ? <strong>{children}</strong> : <em>{children}</em>;
  if (node.href.startsWith("mailto:")) return <a href={node.href}>{children}</a>;
  return (
    <ExternalLink href={node.href} note={linkNote}>
      {children}
    </ExternalLink>
  );
}
