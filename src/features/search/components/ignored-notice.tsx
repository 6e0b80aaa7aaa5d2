import { Notice } from "../../../components/ui/notice";
import { getTranslations } from "../../../server/translations";
import type { Ignored } from "../dto";

/** Says what of an address could not be used, instead of guessing silently. */
export async function IgnoredNotice({ ignored }: { ignored: Ignored[] }) {
  const t = await getTranslations("practices");
  if (ignored.length === 0) return null;
  return (
    <Notice title={t("ignoredTitle")} role="status">
      <ul>
        {ignored.map(({ parameter, value, reason }) => (
          <li key={`${parameter} ${value} ${reason}`}>{t(`ignored.${reason}`, { parameter, value })}</li>
        ))}
      </ul>
    </Notice>
  );
}
