import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "../../../../../components/ui/button";
import { requireActor } from "../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { vocabularyFiles, vocabularyName } from "../../../../../features/skos/schema";
import { listTerms } from "../../../../../features/vocabularies/admin-queries";
import { termFilter } from "../../../../../features/vocabularies/schema";
import { apiPaths, deskPaths } from "../../../../../lib/paths";
import { rdfFormats } from "../../../../../lib/rdf-formats";
import { getTranslations } from "../../../../../server/translations";
import { orNotFound } from "../../../or-not-found";

type PageProps = {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("termDesk"))("title") };
}

/** The terms of one vocabulary, by name, whatever their standing; and the way to the other vocabularies. */
export default async function VocabularyPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const name = vocabularyName.safeParse((await params).name);
  if (!name.success) notFound();
  const q = termFilter.shape.q.safeParse((await searchParams).q).data ?? "";
  const terms = await orNotFound(listTerms(actor, { kind: vocabularyFiles[name.data], q }));
  const t = await getTranslations("termDesk");
  const formats = await getTranslations("download");
  const files = [
    { format: "csv" as const, href: deskPaths.vocabularyTable(name.data) },
    ...rdfFormats.map((format) => ({ format, href: apiPaths.vocabulary(name.data, format) })),
  ];
  return (
    <DeskFrame title={t(`vocabularies.${name.data}`)} lead={<p>{t("lead")}</p>}>
      <nav aria-label={t("title")} className="mb-6">
        <ul className="flex flex-wrap gap-x-4">
          {vocabularyName.options.map((other) => (
            <li key={other}>
              <a
                href={deskPaths.vocabulary(other)}
                aria-current={other === name.data ? "page" : undefined}
                className="inline-flex min-h-11 items-center"
              >
                {t(`vocabularies.${other}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={deskPaths.vocabulary(name.data)} role="search" className="mb-6 flex max-w-column flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <label htmlFor="q" className="block font-semibold">
            {t("search")}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={100}
            className="block min-h-11 w-full border border-edge bg-white px-3"
          />
        </div>
        <Button emphasis="quiet">{t("searchSubmit")}</Button>
      </form>
      <p role="status" className="mb-3 font-semibold">
        {t("found", { count: terms.length })}
      </p>
      <p className="mb-6 flex flex-wrap items-center gap-x-4 text-small">
        <span>{t("download")}</span>
        {files.map(({ format, href }) => (
          <a key={format} href={href} className="inline-flex min-h-11 items-center">
            {formats(format)}
          </a>
        ))}
      </p>
      <ul className="border-rule border-b">
        {terms.map((term) => (
          <li key={term.id} className="border-rule border-t py-3">
            <a href={deskPaths.term(name.data, term.id)} className="wrap-anywhere font-semibold">
              {term.name}
            </a>
            <p className="text-muted text-small">
              {[term.detail, term.standing === "approved" ? "" : t(`standings.${term.standing}`)].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
