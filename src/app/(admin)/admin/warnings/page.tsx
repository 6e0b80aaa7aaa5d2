import type { Metadata } from "next";
import { requireActor } from "../../../../features/accounts/auth";
import { DeskFrame } from "../../../../features/desk/components/desk-frame";
import { listCountWarnings } from "../../../../features/warnings/admin-queries";
import { WarningGroups } from "../../../../features/warnings/components/warning-groups";
import { getTranslations } from "../../../../server/translations";
import { orNotFound } from "../../or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("warnings"))("title") };
}

/** The warnings about records that have no form, each record by its name. */
export default async function WarningsPage() {
  const actor = await requireActor();
  const lists = await orNotFound(listCountWarnings(actor));
  const t = await getTranslations("warnings");
  return (
    <DeskFrame title={t("title")} lead={<p>{t("lead")}</p>}>
      {lists.length === 0 && <p>{t("none")}</p>}
      {lists.map(({ subject, open, settled }) => (
        <section key={`${subject.type} ${subject.id}`} aria-labelledby={subject.id} className="mb-8">
          <h2 id={subject.id} className="mb-2 text-sub">
            {subject.name}
          </h2>
          <WarningGroups open={open} settled={settled} subject={subject} />
        </section>
      ))}
    </DeskFrame>
  );
}
