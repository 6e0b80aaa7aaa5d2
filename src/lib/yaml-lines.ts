import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";

export type YamlFile = {
  value: unknown;
  /** The line of the node at this path, or of the nearest node above it that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
  syntaxErrors: { line: number; message: string }[];
};

/** Reads YAML and remembers on which line every value stands. Dates stay text: `2022-08-31` is not a moment. */
export function parseYamlWithLines(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const lineOf = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    let line = 1;
    for (const step of [null, ...path]) {
      if (step !== null) node = childOf(node, step);
      if (!isNode(node) || !node.range) break;
      line = lineAt(node.range[0]);
    }
    return line;
  };
  const syntaxErrors = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message.split("\n")[0] ?? "" }));
  // A few lines of references to references can unfold into gigabytes, and nobody needs one here.
  visit(document, {
    Alias: (_key, alias) => {
      syntaxErrors.push({
        line: lineAt(alias.range?.[0] ?? 0),
        message: `write the value out: references such as *${alias.source} are not read`,
      });
    },
  });
  return { value: syntaxErrors.length ? null : document.toJS(), lineOf, syntaxErrors };
}

function childOf(node: unknown, step: PropertyKey): Node | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
    return isNode(pair?.value) ? pair.value : null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? item : null;
  }
  return null;
}
