import type { ReactNode } from "react";

type QuoteProps = {
  children: ReactNode;
  /** Who spoke, usually a role. */
  speaker: string;
  /** Where it was said, e.g. the source with its page. */
  source?: ReactNode;
  lang?: string;
};

/** A voice, set large: reported speech, so without quotation marks of its own. */
export function Quote({ children, speaker, source, lang }: QuoteProps) {
  return (
    <figure className="my-8 break-inside-avoid border-accent border-l-4 pl-6">
      <blockquote lang={lang} className="font-serif text-voice italic text-pretty [&>*+*]:mt-3 [&_em]:not-italic">
        {children}
      </blockquote>
      <figcaption className="mt-3 text-muted">
        <span className="font-semibold">{speaker}</span>
        {source && <span className="block text-small">{source}</span>}
      </figcaption>
    </figure>
  );
}
