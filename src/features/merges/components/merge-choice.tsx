import { Button } from "../../../components/ui/button";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import { DeskForm } from "../../desk/components/desk-form";
import type { TermEntry, TermForEditing } from "../../vocabularies/dto";
import { mergeTermInto } from "../actions";

type MergeChoiceProps = { name: string; term: TermForEditing; q: string; found: readonly TermEntry[] };

/** The term that another one goes into: searched by name, chosen, and used by everything from then on. */
export async function MergeChoice({ name, term: { kind, id, version, usedIn }, q, found }: MergeChoiceProps) {
  const t = await getTranslations("termDesk");
  return (
    <section aria-labelledby="merge" className="mb-6">
      <h2 id="merge" className="mb-1 text-sub">
        {t("merge")}
      </h2>
      <p className="mb-3 max-w-column">{t("mergeExplained", { count: usedIn.length })}</p>
      <form action={`${deskPaths.term(name, id)}#merge`} role="search" className="mb-6 flex max-w-column flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <label htmlFor="q" className="block font-semibold">
            {t("mergeSearch")}
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
      {q !== "" && (
        <p role="status" className="mb-3 font-semibold">
          {t("found", { count: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <DeskForm
          action={mergeTermInto}
          hidden={{ kind, id, version, name, requestKey: crypto.randomUUID() }}
          fields={[
            {
              kind: "radios",
              name: "into",
              label: t("mergeInto"),
              options: found.map((hit) => ({ value: hit.id, label: [hit.name, hit.detail].filter(Boolean).join(", ") })),
            },
          ]}
          submit={t("mergeSubmit")}
        />
      )}
    </section>
  );
}
