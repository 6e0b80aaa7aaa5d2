import { CopyButton } from "../../../components/ui/copy-button";
import { Notice } from "../../../components/ui/notice";
import type { ExchangeProposal, ProgrammeProposal, RecognisedDocument } from "../../../lib/template/recognised-document";
import { getTranslations } from "../../../server/translations";
import { linesTold } from "./lines-told";

/** Of a document without a practice: why there is none, and what it may tell of programmes and exchanges, to be copied. */
export async function NoPractice({ recognised: { whyNoPractice, programmes, exchanges } }: { recognised: RecognisedDocument }) {
  const t = await getTranslations("imports");
  if (!whyNoPractice) return null;
  const proposed = await Promise.all([
    ...programmes.map(async (one) => ({ heading: t("programme"), told: await programmeTold(one) })),
    ...exchanges.map(async (one) => ({ heading: t("exchange"), told: await exchangeTold(one) })),
  ]);
  return (
    <>
      <Notice>
        <p className="font-semibold">{t(`none.${whyNoPractice}`)}</p>
        <p>{t("none.help")}</p>
        {proposed.length > 0 && <p>{t("none.proposed")}</p>}
      </Notice>
      {proposed.map(({ heading, told: paragraphs }) => (
        <Proposal key={paragraphs.join()} heading={heading} told={paragraphs} />
      ))}
    </>
  );
}

const listOf = (found: readonly { text: string }[]) => [...new Set(found.map(({ text }) => text))].join("; ");
const countsOf = (counts: readonly { words: string }[]) => [...new Set(counts.map(({ words }) => words))].join("; ");

async function programmeTold({ title, dates, funding, counts }: ProgrammeProposal): Promise<string[]> {
  const t = await getTranslations("imports");
  return [
    title.text,
    ...(dates.length > 0 ? [t("proposedDates", { list: listOf(dates) })] : []),
    ...(funding.length > 0 ? [t("proposedFunding", { list: listOf(funding) })] : []),
    ...(counts.length > 0 ? [t("proposedCounts", { list: countsOf(counts) })] : []),
    t("lines", linesTold(title.lines)),
  ];
}

async function exchangeTold({ text, kind, dates, hostPlaces, participatingPlaces, counts, lines }: ExchangeProposal): Promise<string[]> {
  const t = await getTranslations("imports");
  const places = [...hostPlaces, ...participatingPlaces];
  return [
    t(`exchangeKinds.${kind}`),
    text,
    ...(dates.length > 0 ? [t("proposedDates", { list: listOf(dates) })] : []),
    ...(places.length > 0 ? [t("proposedPlaces", { list: listOf(places) })] : []),
    ...(counts.length > 0 ? [t("proposedCounts", { list: countsOf(counts) })] : []),
    t("lines", linesTold(lines)),
  ];
}

async function Proposal({ heading, told: paragraphs }: { heading: string; told: readonly string[] }) {
  const t = await getTranslations("imports");
  return (
    <section className="mt-6 max-w-column border-rule border-t pt-3">
      <h2 className="mb-2 text-sub">{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="wrap-anywhere">
          {paragraph}
        </p>
      ))}
      <CopyButton text={paragraphs.join("\n")} labels={{ copy: t("copy"), copied: t("copied"), failed: t("copyFailed") }} />
    </section>
  );
}
