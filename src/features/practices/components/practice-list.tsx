import { Entry, EntryList } from "../../../components/ui/entry-list";
import { formatDate } from "../../../lib/format-date";
import { formatNumber } from "../../../lib/format-number";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { FoundBy } from "../../text-search/components/found-by";
import { MarkedSegments } from "../../text-search/components/marked-segments";
import type { KeyFigure, PracticeCard, ReCheckView } from "../dto";

type PracticeListProps = { practices: PracticeCard[]; headingLevel?: 2 | 3; label?: string };

/** Practices in a list: approach and place first, then the title, the summary, and one figure where there is one. */
export async function PracticeList({ practices, headingLevel = 3, label }: PracticeListProps) {
  const paths = pathsFor(await getLocale());
  return (
    <EntryList label={label}>
      {practices.map((practice) => (
        <Entry
          key={practice.slug}
          title={practice.reason?.title ? <MarkedSegments segments={practice.reason.title} /> : practice.title}
          href={paths.practice(practice.slug)}
          accent={practice.approaches[0]?.id}
          meta={<PracticeMeta practice={practice} />}
          summary={practice.reason?.summary ? <MarkedSegments segments={practice.reason.summary} /> : practice.summary}
          headingLevel={headingLevel}
        >
          {practice.reason && <FoundBy reason={practice.reason} />}
          {practice.keyFigures[0] && <FirstFigure figure={practice.keyFigures[0]} />}
          {practice.reCheck && <LastReCheck reCheck={practice.reCheck} />}
        </Entry>
      ))}
    </EntryList>
  );
}

async function PracticeMeta({ practice }: { practice: PracticeCard }) {
  const t = await getTranslations("practice");
  const places = practice.places.map(({ name, country }) => `${name}, ${country.name}`);
  return (
    <>
      <b>{practice.approaches.map(({ name }) => name).join(", ")}</b>
      {" · "}
      {places.length > 0 ? places.join("; ") : t("placeNotStated")}
      {practice.tier === "profile" && ` · ${t("tier.profile")}`}
    </>
  );
}

async function LastReCheck({ reCheck }: { reCheck: ReCheckView }) {
  const t = await getTranslations("practice");
  return <p className="text-muted">{t(`reCheckInList.${reCheck.outcome}`, { date: formatDate(reCheck.on, await getLocale()) })}</p>;
}

async function FirstFigure({ figure }: { figure: KeyFigure }) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  const value = formatNumber(figure.value, locale);
  return (
    <p>
      <b className="text-accent">{t(`precision.${figure.precision}`, { value })}</b> {figure.unit}
      {figure.denominator && ` ${t("of", { value: formatNumber(figure.denominator.value, locale), unit: figure.denominator.unit })}`}
    </p>
  );
}
