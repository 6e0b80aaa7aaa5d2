import { getTranslations } from "../../../server/translations";
import { SmallForm, type SmallFormProps } from "./small-form";

/** A small form of the desk, with the words for what may be wrong with it. */
export async function DeskForm(props: Omit<SmallFormProps, "words">) {
  const t = await getTranslations();
  return <SmallForm {...props} words={{ problems: t("desk.errorSummary"), counter: t.raw("practiceForm.counter.characters") }} />;
}
