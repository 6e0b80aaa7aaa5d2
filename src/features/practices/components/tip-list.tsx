import { CopyText } from "../../../components/ui/copy-text";
import { MarkedText } from "../../../components/ui/marked-text";
import { plainText } from "../../../lib/marked-text";
import { getTranslations } from "../../../server/translations";
import type { PracticeInput } from "../schema";

/** The tips as they can be handed on: numbered, one paragraph each, with one button for all. */
export async function TipList({ tips }: { tips: PracticeInput["tips"] }) {
  const t = await getTranslations("practice");
  return (
    <>
      <ol className="reading list-decimal pl-6 marker:text-accent">
        {tips.map(({ text }) => (
          <li key={text}>
            <MarkedText text={text} linkNote={t("otherSite")} isInline />
          </li>
        ))}
      </ol>
      <CopyText
        text={tips.map(({ text }) => `– ${plainText(text, { withAddresses: true })}`).join("\n")}
        labels={{ copy: t("copyTips"), copied: t("tipsCopied"), failed: t("tipsNotCopied") }}
      />
    </>
  );
}
