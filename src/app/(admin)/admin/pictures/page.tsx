import type { Metadata } from "next";
import { ActionForm } from "../../../../components/ui/action-form";
import { requireActor } from "../../../../features/accounts/auth";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { sweepUnusedPictures } from "../../../../features/pictures/actions";
import { listUnusedPictures } from "../../../../features/pictures/admin-queries";
import { formatMoment } from "../../../../lib/format-date";
import { deskPaths } from "../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../server/translations";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pictureDesk"))("unused.title") };
}

/** The pictures that no page shows, and the form that takes them away for good. */
export default async function UnusedPicturesPage() {
  const actor = await requireActor();
  const pictures = await orNotFound(listUnusedPictures(actor));
  const t = await getTranslations("pictureDesk.unused");
  const desk = await getTranslations("desk");
  const locale = await getLocale();
  return (
    <DeskFrame title={t("title")} lead={<p>{t("lead")}</p>}>
      {pictures.length === 0 && <p className="mb-6 text-muted">{t("none")}</p>}
      {pictures.length > 0 && (
        <ul className="mb-6 border-rule border-b">
          {pictures.map(({ id, practice, isWithdrawn, addedBy, addedAt }) => (
            <li key={id} className="border-rule border-t py-3">
              <a href={`${deskPaths.pictures(practice.id)}#picture-${id}`}>{practice.slug}</a>
              <p className="text-muted text-small">
                {t(isWithdrawn ? "withdrawn" : "waiting", { by: addedBy, when: formatMoment(addedAt, locale) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <ActionForm id="sweep" action={sweepUnusedPictures} problemTitle={desk("errorSummary")} submitLabel={t("sweep")} emphasis="quiet" />
    </DeskFrame>
  );
}
