import type { ComponentProps } from "react";
import { Anchor } from "./anchor";

type Emphasis = "primary" | "quiet";

const common =
  "inline-flex min-h-11 items-center justify-center gap-2 border px-5 py-2 text-center font-semibold no-underline wrap-anywhere cursor-pointer";

const looks: Record<Emphasis, string> = {
  primary: `${common} border-ink bg-ink text-white hover:bg-white hover:text-ink`,
  quiet: `${common} border-edge bg-white text-ink hover:border-ink hover:underline`,
};

export function Button({ emphasis = "primary", ...rest }: ComponentProps<"button"> & { emphasis?: Emphasis }) {
  return <button type="submit" {...rest} className={looks[emphasis]} />;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ emphasis = "primary", ...rest }: ComponentProps<typeof Anchor> & { emphasis?: Emphasis }) {
  return <Anchor {...rest} className={looks[emphasis]} />;
}
