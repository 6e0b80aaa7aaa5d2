import { createRequire } from "node:module";
import path from "node:path";
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";

// Asked for at run time: Next refuses to bundle React's writer of HTML beside server components, and compiles these for a React
// that has none. What both have in common is what a React element is.
const require = createRequire(path.join(process.cwd(), "package.json"));
const { renderToStaticMarkup } = require("react-dom/server") as typeof import("react-dom/server");

type Component = (props: unknown) => ReactNode | Promise<ReactNode>;
type Expanded = ReactNode | Promise<ReactNode>;

/**
 * The HTML of server components, and nothing else: no script of React's, no copy of the page for it. That takes a fraction of the
 * time of Next's way (docs/decisions/2026-11-25-drawn-pages.md). A component that needs the browser (`"use client"`) has no
 * place here: it throws.
 */
export async function toMarkup(page: ReactNode): Promise<string> {
  return renderToStaticMarkup(await expand(page));
}

/** The same tree with every component replaced by what it returns: React's writer knows no asynchronous ones. */
function expand(node: Expanded): Expanded {
  if (node === null || typeof node !== "object") return node;
  if (Array.isArray(node)) return expandAll(node);
  if ("then" in node) return node.then(expand);
  const element = node as ReactElement<{ children?: ReactNode }>;
  const { type, props } = element;
  if (typeof type === "function") {
    if ("$$typeof" in type) throw new Error("A component that runs in the browser cannot be a part of a public page.");
    // Server components have no state and no context: calling one is all there is to it.
    return expand((type as Component)(props));
  }
  const { children } = props;
  if (children === null || typeof children !== "object") return element;
  const expanded = expand(children);
  const withChildren = (inner: ReactNode) => ({ ...element, props: { ...props, children: inner } });
  return expanded instanceof Promise ? expanded.then(withChildren) : withChildren(expanded);
}

function expandAll(nodes: ReactNode[]): Expanded {
  const expanded = nodes.map(expand);
  // Side by side and not as a list: what stood so in the source has no keys, and React would ask for them.
  const together = (all: ReactNode[]) => createElement(Fragment, null, ...all);
  return expanded.some((one) => one instanceof Promise) ? Promise.all(expanded).then(together) : together(expanded as ReactNode[]);
}
