import { Anchor } from "./anchor";

export type ListedName = { label: string; href?: string /** When the name is in another language than the page. */; lang?: string };

/** Names below each other, some of them links: for facts and short lists beside the text. */
export function NameList({ names, label }: { names: ListedName[]; label?: string }) {
  return (
    <ul aria-label={label}>
      {names.map(({ label: name, href, lang }) => (
        <li key={`${lang} ${name}`} lang={lang}>
          {href ? (
            <Anchor href={href} className="thumb inline-flex items-center">
              {name}
            </Anchor>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
