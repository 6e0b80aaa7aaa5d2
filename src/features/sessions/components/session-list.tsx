import { ActionForm } from "../../../components/ui/action-form";
import { DataTable } from "../../../components/ui/data-table";
import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import { endSessionOfOwn } from "../actions";
import type { OwnSession } from "../dto";
import { browserName } from "../rules";

/** Where somebody is signed in, with a button at each to end it. */
export async function SessionList({ sessions, ownId }: { sessions: OwnSession[]; ownId: string | null }) {
  const t = await getTranslations("myAccount.sessions");
  const desk = await getTranslations("desk");
  const locale = await getLocale();
  const time = (at: Date) => formatMoment(at.toISOString(), locale);
  return (
    <DataTable
      isStacked
      caption={t("caption")}
      columns={[
        { key: "browser", label: t("browser") },
        { key: "started", label: t("started") },
        { key: "seen", label: t("lastSeen") },
        { key: "change", label: t("change") },
      ]}
      emptyLabel={t("none")}
      rows={sessions.map(({ id, userAgent, startedAt, lastSeenAt }) => {
        const name = browserName(userAgent) ?? t("unknown");
        return {
          key: id,
          heading: id === ownId ? `${name} (${t("this")})` : name,
          cells: [
            time(startedAt),
            time(lastSeenAt),
            <ActionForm
              key="end"
              id={`end-${id.slice(0, 12)}`}
              action={endSessionOfOwn}
              doneText={t("done")}
              hidden={{ session: id }}
              submitLabel={t("end")}
              context={`${name}, ${time(startedAt)}`}
              problemTitle={desk("errorSummary")}
              emphasis="quiet"
            />,
          ],
        };
      })}
    />
  );
}
