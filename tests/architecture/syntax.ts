import { parseSync } from "@swc/core";

// TypeScript 7 has no programming interface, so the tree comes from the compiler that Next.js uses too.

/** A node of the syntax tree: its kind, where it stands, and its parts under names that depend on the kind. */
export type SyntaxNode = { type: string; span?: { start: number; end: number } } & Record<string, unknown>;
export type Syntax = { root: SyntaxNode; lineOf: (position: number) => number };

const isNode = (value: unknown): value is SyntaxNode => typeof value === "object" && value !== null && "type" in value;

export const partsOf = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node)
    .flat()
    .flatMap((part) => {
      if (isNode(part)) return [part];
      // Arguments and parameters stand in a wrapper without a kind.
      return typeof part === "object" && part !== null ? Object.values(part).flat().filter(isNode) : [];
    });

export function parseSource(path: string, text: string): Syntax {
  // Positions count bytes over everything parsed so far; a first empty statement tells where this text begins.
  const bytes = Buffer.from(`;${text}`);
  const root = parseSync(bytes.toString(), { syntax: "typescript", tsx: path.endsWith("x"), target: "es2022" }) as unknown as SyntaxNode;
  const start = (root.body as SyntaxNode[])[0]?.span?.start ?? 0;
  const lineOf = (position: number) => {
    let line = 1;
    for (let index = 0; index < position - start; index++) if (bytes[index] === 10) line++;
    return line;
  };
  return { root, lineOf };
}

export function everyNode(node: SyntaxNode): SyntaxNode[] {
  return [node, ...partsOf(node).flatMap(everyNode)];
}

const functionKinds = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression", "ClassMethod", "MethodProperty"]);
export const isFunction = ({ type }: SyntaxNode) => functionKinds.has(type);

/** Each function with its first line and how many lines it has. */
export function functionsIn(path: string, text: string): { line: number; lines: number; hasJsx: boolean }[] {
  const { root, lineOf } = parseSource(path, text);
  return everyNode(root).flatMap((node) => {
    if (!isFunction(node) || !node.span) return [];
    const line = lineOf(node.span.start);
    return [{ line, lines: lineOf(node.span.end) - line + 1, hasJsx: everyNode(node).some(({ type }) => type === "JSXElement") }];
  });
}
