import { getTranslations } from "../../../server/translations";
import type { Warning } from "../dto";

const SHOWN = 160;
const cut = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, text.lastIndexOf(" ", SHOWN))} …`);

/** How warnings are told, and how a note about one might read. Notes on people repeat nothing of them. */
export async function warningWords() {
  const t = await getTranslations("warnings");
  const sectionNames = await getTranslations("practiceForm.sections");
  const place = (path: string) => {
    const [section = ""] = path.split(".");
    return sectionNames.has(section) ? sectionNames(section) : section;
  };
  const values = ({ words, other, meant, practice }: Warning) => ({
    words: cut(words),
    other: other ? cut(other.text) : "",
    place: other ? place(other.path) : "",
    meant: meant.join(", ") || "none",
    title: practice?.title ?? "",
  });
  return {
    place,
    said: (warning: Warning) => t(`said.${warning.kind}`, values(warning)),
    note: (warning: Warning) =>
      t(`notes.${warning.kind === "copied-text" && !warning.practice?.slug ? "copied-from-draft" : warning.kind}`, values(warning)),
  };
}
