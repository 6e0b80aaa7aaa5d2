import type { Metadata } from "next";
import { requireActor } from "../../../../features/accounts/auth";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { listSourcesForDesk } from "../../../../features/sources/admin-queries";
import { deskPaths } from "../../../../lib/paths";
import { getTranslations } from "../../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourceDesk"))("title") };
}

/** The sources, with what is stored of each. */
export default async function SourcesPage() {
  const sources = await listSourcesForDesk(await requireActor());
  const t = await getTranslations("sourceDesk");
  return (
    <DeskFrame title={t("title")} lead={<p>{t("lead")}</p>}>
      {sources.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="border-rule border-b">
        {sources.map(({ id, title, hasDocument, lineCount, lostCount, isPermitted }) => (
          <li key={id} className="border-rule border-t py-3">
            <a href={deskPaths.source(id)} className="font-semibold">
              {title}
            </a>
            <p className="text-muted text-small">
              {t("entry", { hasDocument: String(hasDocument), lines: lineCount })}
              {isPermitted && ` · ${t("permitted")}`}
              {lostCount > 0 && (
                <>
                  {" · "}
                  <b className="text-error">{t("lostCount", { count: lostCount })}</b>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
