import type { ComponentProps } from "react";

type AnchorProps = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * A link. A plain one on purpose: the browser's own navigation costs no JavaScript, keeps the place in a list when
 * going back, and works the same without scripts (docs/decisions/2026-11-21-plain-links.md).
 */
export function Anchor(props: AnchorProps) {
  return <a {...props} />;
}
