import { DataTable } from "../../../components/ui/data-table";
import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { AccountEntry } from "../dto";
import { AccountChanges } from "./account-changes";

/** Everybody with an account, and what an administrator may change about it. */
export async function AccountList({ accounts, ownId }: { accounts: AccountEntry[]; ownId: string }) {
  const t = await getTranslations("accounts");
  const roles = await getTranslations("roles");
  const locale = await getLocale();
  const columns = (["name", "role", "state", "twoStep", "lastSeen", "actions"] as const).map((key) => ({
    key,
    label: t(`columns.${key}`),
  }));
  return (
    <DataTable
      isStacked
      caption={t("caption")}
      columns={columns}
      emptyLabel={t("empty")}
      rows={accounts.map((account) => ({
        key: account.id,
        heading: (
          <>
            <span className="font-semibold">{account.name}</span>
            <span className="block break-all text-muted text-small">{account.email}</span>
          </>
        ),
        cells: [
          roles(account.role),
          t(`states.${account.state}`),
          account.hasTwoStep ? t("yes") : t("no"),
          account.lastSeenAt ? formatMoment(account.lastSeenAt.toISOString(), locale) : t("never"),
          <AccountChanges key="changes" account={account} isOwn={account.id === ownId} />,
        ],
      }))}
    />
  );
}
