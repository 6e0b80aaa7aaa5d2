import type { ReactNode } from "react";
import { SectionHeading } from "../ui/section-heading";
import { ContentsList } from "./contents-list";
import { PageShell } from "./page-shell";

type TextPageProps = {
  heading: ReactNode;
  top: ReactNode;
  contentsLabel: string;
  /** `id` is the anchor that other pages link to. */
  sections: { id: string; title: string; linkLabel: string; body: ReactNode }[];
};

/** A page of running text under headings, with links to them. */
export function TextPage({ heading, top, contentsLabel, sections }: TextPageProps) {
  return (
    <PageShell
      top={top}
      heading={heading}
      contents={<ContentsList label={contentsLabel} links={sections.map(({ id, title }) => ({ label: title, href: `#${id}` }))} />}
    >
      {sections.map(({ id, title, linkLabel, body }) => (
        <section key={id} aria-labelledby={id}>
          <SectionHeading id={id} title={title} linkLabel={linkLabel} />
          <div className="reading">{body}</div>
        </section>
      ))}
    </PageShell>
  );
}
