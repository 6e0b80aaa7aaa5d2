"use client";

import { useTranslations } from "next-intl";
import type { FormAction } from "../../../server/action";
import type { SourceStart } from "../dto";
import { ImportForm } from "./import-form";
import { SourceFields } from "./source-fields";

type RemainingFormProps = {
  id: string;
  action: FormAction<unknown>;
  requestKey: string;
  count: number;
  source: SourceStart;
  problemTitle: string;
};

/** Saves a draft of every practice that has none, with what the document states. */
export function RemainingForm({ id, action, requestKey, count, source, problemTitle }: RemainingFormProps) {
  const t = useTranslations("imports.remaining");
  return (
    <section aria-labelledby="remaining-heading" className="mt-10 max-w-column">
      <h2 id="remaining-heading" className="mb-2 text-section">
        {t("heading")}
      </h2>
      <p className="mb-4">{t("explained", { count })}</p>
      <ImportForm id="remaining" action={action} hidden={{ id, requestKey }} problemTitle={problemTitle} submit={t("submit", { count })}>
        {(sent) => <SourceFields start={source} sent={sent} />}
      </ImportForm>
    </section>
  );
}
