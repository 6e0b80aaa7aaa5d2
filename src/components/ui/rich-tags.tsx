import type { ReactNode } from "react";
import { Anchor } from "./anchor";

/** The marks that a longer text in the messages may carry: paragraphs, lists, emphasis. */
export const richTags = {
  p: (children: ReactNode) => <p>{children}</p>,
  ul: (children: ReactNode) => <ul>{children}</ul>,
  li: (children: ReactNode) => <li>{children}</li>,
  b: (children: ReactNode) => <b>{children}</b>,
};

/** One more mark for each link in the text, by its name. */
export function richLinks<Name extends string>(addresses: Record<Name, string>): Record<Name, (children: ReactNode) => ReactNode> {
  const marks = Object.entries<string>(addresses).map(([name, href]) => [
    name,
    (children: ReactNode) => <Anchor href={href}>{children}</Anchor>,
  ]);
  return Object.fromEntries(marks);
}
