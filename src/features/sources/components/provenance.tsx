import { Anchor } from "../../../components/ui/anchor";
import { Disclosure } from "../../../components/ui/disclosure";
import { formatDate } from "../../../lib/format-date";
import { languageTag } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { OpenPassages } from "../../passages/components/open-passages";
import { listOpenPassages } from "../../passages/queries";
import { citedKeysOf } from "../../passages/rules";
import type { Origin } from "../dto";
import { listCitedSources } from "../queries";
import { type CitedLines, citationsOf, editorsOf } from "../rules";

type ProvenanceProps = {
  statements: readonly Origin[];
  /** Of people who are named, or may be known by what they say, no passage is opened, whatever the publisher allows. */
  isAboutPeople?: boolean;
};

/** Where the statements of a section come from, folded away, with the passages that visitors may read. Nothing where no statement is given. */
export async function Provenance({ statements, isAboutPeople = false }: ProvenanceProps) {
  const citations = citationsOf(statements);
  const editors = editorsOf(statements);
  if (citations.length + editors.length === 0) return null;
  const t = await getTranslations("sources.provenance");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const sources = await listCitedSources();
  const readable = isAboutPeople ? [] : citedKeysOf(statements).filter(({ source }) => sources.get(source)?.isOpen);
  const open = await listOpenPassages(readable);
  return (
    <div className="mt-4 max-w-measure text-muted text-small">
      <Disclosure summary={t("summary")}>
        <ul className="grid gap-2">
          {citations.map(({ source, headings }) => (
            <li key={source}>
              <CitedSourceName title={sources.get(source)?.title} href={paths.source(source)} />
              <ul>
                {headings.map(({ heading, lines }) => (
                  <li key={heading}>
                    <p className="first-letter:uppercase">
                      <CitedPassages heading={heading} lines={lines} />
                    </p>
                    <OpenPassages source={source} lines={lines} open={open} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {editors.map(({ editor, on }) => (
            <li key={`${editor} ${on}`}>{t("addedBy", { editor, date: formatDate(on, locale) })}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Only the preview of a draft cites a source that is not public: one that came with an import. */
async function CitedSourceName({ title, href }: { title: string | undefined; href: string }) {
  const t = await getTranslations("sources.provenance");
  return title === undefined ? t("notPublic") : <Anchor href={href}>{title}</Anchor>;
}

async function CitedPassages({ heading, lines }: { heading: string | null; lines: CitedLines[] }) {
  const t = await getTranslations("sources.provenance");
  const list = new Intl.ListFormat(languageTag(await getLocale()), { type: "conjunction" });
  const ranges = list.format(
    lines.map(({ from, to }) => (from === to ? String(from) : t("range", { from: String(from), to: String(to) }))),
  );
  if (lines.length === 0) return heading;
  const isOneLine = lines.length === 1 && lines[0]?.from === lines[0]?.to;
  const where = t("lines", { count: isOneLine ? 1 : 2, ranges });
  return heading ? t("underHeading", { heading, where }) : where;
}
