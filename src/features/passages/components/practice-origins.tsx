import { cutText } from "../../../lib/cut-text";
import { passageKey } from "../../../lib/passage-key";
import { getTranslations } from "../../../server/translations";
import type { PassagePlace } from "../dto";
import { type CitingEntry, passageHref } from "../rules";

type PracticeOriginsProps = {
  entries: readonly CitingEntry[];
  places: readonly PassagePlace[];
  /** The sources that it may cite, by their ids. */
  sources: ReadonlyMap<string, { title: string }>;
};

/** Each statement of a practice that cites lines of a source, with the way to the passage in its surroundings. */
export async function PracticeOrigins({ entries, places, sources }: PracticeOriginsProps) {
  const t = await getTranslations("editors.origins");
  const words = await getTranslations("practiceForm");
  const placeOf = new Map(places.map((place) => [passageKey(place), place]));
  const told = entries.flatMap((entry) => {
    const place = placeOf.get(passageKey(entry.passage));
    return place ? [{ ...entry, place }] : [];
  });
  return (
    <section aria-labelledby="origins" className="mt-10 border-rule border-t pt-4">
      <h2 id="origins" tabIndex={-1} className="mb-3 text-section">
        {t("heading")}
      </h2>
      {told.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="max-w-column text-small">
        {told.map(({ path, text, passage: { source, lines }, place: { standing, now } }) => {
          const { from, to } = now ?? lines;
          const [section = ""] = path.split(".");
          const range = from === to ? String(from) : t("range", { from: String(from), to: String(to) });
          return (
            <li key={path} className="border-rule border-t py-2 wrap-anywhere">
              <b>{words.has(`sections.${section}`) ? words(`sections.${section}`) : section}</b> {cutText(text)}
              <br />
              <a href={passageHref(source, now)} className="inline-block py-0.5">
                {t("passage", { source: sources.get(source)?.title ?? source, lines: to - from + 1, range })}
              </a>
              {standing === "moved" && ` (${t("isMoved")})`}
              {standing === "changed" && ` (${t("isChanged")})`}
              {standing === "lost" && <b className="text-error"> ({t("isLost")})</b>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Above a form: how many of the passages that its practice cites are lost, and the way to them. Nothing where none is. */
export async function LostNotice({ places, href }: { places: readonly PassagePlace[]; href: string }) {
  const count = places.filter(({ standing }) => standing === "lost").length;
  if (count === 0) return null;
  const t = await getTranslations("editors.origins");
  return (
    <p className="mb-4 max-w-column border-error border-l-4 bg-tint px-5 py-3">
      {t("lost", { count })} <a href={href}>{t("toOrigins")}</a>
    </p>
  );
}
