import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { TableFault } from "../schema";

/** A plain form: the table goes to a route of its own, which reads it with a limit. `fault`: why the last one was not read. */
export async function TableUpload({ fault = null }: { fault?: TableFault | null }) {
  const t = await getTranslations("tables");
  const desk = await getTranslations("desk");
  return (
    <form method="post" encType="multipart/form-data" action={deskPaths.tableFile()} className="max-w-column">
      {fault && <ErrorSummary title={desk("errorSummary")} problems={[{ text: t(`faults.${fault}`), fieldId: "table-file" }]} />}
      <label htmlFor="table-file" className="block font-semibold">
        {t("file")}
      </label>
      <input
        id="table-file"
        type="file"
        name="table"
        accept=".csv,.json,.tsv,.txt"
        required
        aria-invalid={fault ? true : undefined}
        className="mt-1 mb-4 block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error"
      />
      <Button>{t("submit")}</Button>
    </form>
  );
}
