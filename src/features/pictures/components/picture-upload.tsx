import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import { deskPaths } from "../../../lib/paths";
import { pictureLimits } from "../../../lib/picture-fault";
import { getTranslations } from "../../../server/translations";
import type { AddingFault } from "../schema";
import { faultText } from "./fault-text";

/**
 * Adds a picture to a practice: a plain form, to a route of its own. A file can be dropped on its field, which every browser does by
 * itself and the field is large for; a telephone offers its camera there.
 */
export async function PictureUpload({ practice, fault }: { practice: string; fault: AddingFault | null }) {
  const t = await getTranslations("pictureDesk");
  const desk = await getTranslations("desk");
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={deskPaths.pictureUpload(practice)}
      className="max-w-column border border-edge bg-tint px-5 py-4"
    >
      <h2 id="add" tabIndex={-1} className="mb-2 text-sub">
        {t("add")}
      </h2>
      {fault && <ErrorSummary title={desk("errorSummary")} problems={[{ text: await faultText(fault), fieldId: "picture" }]} />}
      <input type="hidden" name="requestKey" value={crypto.randomUUID()} />
      <label htmlFor="picture" className="block font-semibold">
        {t("file")}
      </label>
      <p id="picture-hint" className="text-muted text-small">
        {t("fileHint", pictureLimits)}
      </p>
      <input
        id="picture"
        type="file"
        name="picture"
        accept="image/jpeg,image/png,image/webp"
        required
        aria-describedby="picture-hint"
        aria-invalid={fault ? true : undefined}
        className="mt-2 mb-3 block w-full cursor-pointer border border-edge border-dashed bg-white px-3 py-8 file:mr-4 file:min-h-11 file:cursor-pointer file:border file:border-edge file:bg-white file:px-4 file:font-semibold aria-invalid:border-2 aria-invalid:border-error"
      />
      <Button>{t("submit")}</Button>
    </form>
  );
}
