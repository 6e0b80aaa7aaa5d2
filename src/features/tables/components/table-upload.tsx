import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import { FileField } from "../../../components/ui/file-field";
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
      <FileField id="table-file" name="table" label={t("file")} accept=".csv,.json,.tsv,.txt" isInvalid={fault !== null} />
      <Button>{t("submit")}</Button>
    </form>
  );
}
