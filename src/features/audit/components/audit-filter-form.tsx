import { Button } from "../../../components/ui/button";
import { getTranslations } from "../../../server/translations";
import type { AuditOptions } from "../dto";
import type { AuditFilter } from "../schema";

type Choice = { value: string; label: string };

const box = "mt-1 min-h-11 w-full border border-edge bg-white px-3 text-ink";

/** The filter of the log: its values become part of the address. */
export async function AuditFilterForm({ action, filter, options }: { action: string; filter: AuditFilter; options: AuditOptions }) {
  const t = await getTranslations("audit.filter");
  const words = await getTranslations("audit");
  const inWords = (kind: "actions" | "types", values: string[]) =>
    values.map((value) => ({ value, label: words.has(`${kind}.${value}`) ? words(`${kind}.${value}`) : value }));
  const select = (name: keyof AuditFilter, label: string, choices: Choice[]) => (
    <label className="font-semibold">
      {label}
      <select name={name} defaultValue={filter[name] ?? ""} className={box}>
        <option value="">{t("any")}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const input = (name: keyof AuditFilter, label: string, type: "text" | "date") => (
    <label className="font-semibold">
      {label}
      <input name={name} type={type} defaultValue={filter[name] ?? ""} className={box} />
    </label>
  );
  return (
    <search aria-label={t("title")}>
      <form action={action} method="get" className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {select(
          "account",
          t("account"),
          options.accounts.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select("action", t("action"), inWords("actions", options.actions))}
        {select("type", t("subject"), inWords("types", options.types))}
        {input("id", t("subjectId"), "text")}
        {input("from", t("from"), "date")}
        {input("to", t("to"), "date")}
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </form>
    </search>
  );
}
