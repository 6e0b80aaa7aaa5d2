import { formatDate, formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import { recordPublisherPermission, withdrawPublisherPermission } from "../../sources/actions";
import type { PermissionView, SourceAtDesk } from "../../sources/dto";
import { PERMISSION_NAME_MAX, PERMISSION_WORDS_MAX } from "../../sources/schema";
import { DeskForm } from "./desk-form";

/** What the publisher of a source allows, and since when; for editors with the form that records it or takes it back. */
export async function SourcePermission({ source: { id, permissions, mayEdit } }: { source: SourceAtDesk }) {
  const t = await getTranslations("sourceDesk.permission");
  const current = permissions.find(({ withdrawn }) => withdrawn === null);
  const ended = permissions.filter(({ withdrawn }) => withdrawn !== null);
  const requestKey = crypto.randomUUID();
  return (
    <section aria-labelledby="permission" className="mt-10 border-ink border-t-2 pt-3">
      <h2 id="permission" tabIndex={-1} className="mb-2 text-section">
        {t("heading")}
      </h2>
      <p className="mb-3 max-w-column">{t("explained")}</p>
      {current ? <Permission permission={current} /> : <p className="mb-3 max-w-column">{t("none")}</p>}
      {mayEdit && current && (
        <>
          <p className="mt-3 mb-3 max-w-column text-muted text-small">{t("withdrawExplained")}</p>
          <DeskForm
            action={withdrawPublisherPermission}
            hidden={{ source: id, permission: current.id, requestKey }}
            submit={t("withdraw")}
            emphasis="quiet"
          />
        </>
      )}
      {mayEdit && !current && (
        <DeskForm
          action={recordPublisherPermission}
          hidden={{ source: id, requestKey }}
          fields={[
            { kind: "text", name: "givenBy", label: t("givenBy"), max: PERMISSION_NAME_MAX },
            { kind: "date", name: "givenOn", label: t("givenOn") },
            { kind: "long", name: "words", label: t("words"), max: PERMISSION_WORDS_MAX },
          ]}
          submit={t("record")}
        />
      )}
      {ended.length > 0 && (
        <details className="mt-4 border-rule border-t">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{`${t("earlier")} (${ended.length})`}</summary>
          {ended.map((permission) => (
            <Permission key={permission.id} permission={permission} />
          ))}
        </details>
      )}
    </section>
  );
}

async function Permission({ permission: { givenBy, givenOn, words, by, at, withdrawn } }: { permission: PermissionView }) {
  const t = await getTranslations("sourceDesk.permission");
  const locale = await getLocale();
  return (
    <div className="mb-4 max-w-column wrap-anywhere">
      <p>{t("given", { givenBy, date: formatDate(givenOn, locale) })}</p>
      <blockquote className="my-2 whitespace-pre-line border-rule border-l-2 pl-4">{words}</blockquote>
      <p className="text-muted text-small">
        {t("recorded", { by, when: formatMoment(at, locale) })}
        {withdrawn && ` ${t("withdrawn", { by: withdrawn.by, when: formatMoment(withdrawn.at, locale) })}`}
      </p>
    </div>
  );
}
