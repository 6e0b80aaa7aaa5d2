/** What is kept of an address that leads to no page and no mailbox, above all of `javascript:`; a browser opens nothing with it. */
export const REFUSED_ADDRESS = "about:invalid";

/** A link as it stands in a line; `address` is empty where the document has none, or has lost it. */
export type DocumentLink = { text: string; address: string };

/**
 * One line of a document, as its reader sees it: a paragraph, a heading, an entry of a list, a cell of a table.
 * `text` is in one line, trimmed, without the mark of its list; it is empty for an empty line of a text file.
 */
export type DocumentLine = {
  text: string;
  kind: "heading" | "paragraph" | "bullet" | "numbered";
  /** Of a heading 1 to 6; of an entry of a list how deep it stands, from 0; of a paragraph 0. */
  level: number;
  /** Every letter of the line is bold. */
  isBold: boolean;
  /** From 1, where the format has pages. */
  page: number | null;
  links: readonly DocumentLink[];
};

export const documentFormats = ["docx", "pdf", "text", "markdown"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * The text of a document. Line n of a passage is `lines[n - 1]`; of a text or Markdown file that is its nth line, so
 * that passages of the seed records, which count the lines of such files, mean the same lines here.
 */
export type DocumentText = { format: DocumentFormat; lines: readonly DocumentLine[] };
