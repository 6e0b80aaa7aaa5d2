import { Disclosure } from "../../../components/ui/disclosure";
import type { LineRange } from "../../../lib/template/line-range";
import { numbersIn } from "../../../lib/template/practice-pieces";
import { getTranslations } from "../../../server/translations";
import type { ImportedDocument } from "../dto";
import { linesTold } from "./lines-told";

/** What nothing was made of, with the numbers of the lines; and folded what was set aside, with why. */
export async function UnusedLines({ document: { text, recognised } }: { document: ImportedDocument }) {
  const t = await getTranslations("imports");
  const textOf = (lines: LineRange) =>
    numbersIn(lines)
      .map((number) => text.lines[number - 1]?.text ?? "")
      .filter(Boolean)
      .join(" / ");
  const { leftOver, setAside, practices } = recognised;
  // Of a document that is no practice nearly all of it is left over.
  const isShort = practices.length > 0;
  return (
    <section aria-labelledby="left-over" className="mt-10">
      <h2 id="left-over" className="mb-2 text-section">
        {t("leftOver.heading")}
      </h2>
      <p className="mb-3 max-w-column">
        {t(leftOver.length === 0 ? "leftOver.none" : isShort ? "leftOver.explained" : "leftOver.noPractice")}
      </p>
      {leftOver.length > 0 && (
        <Disclosure summary={t("leftOver.lines", { count: leftOver.flatMap(({ lines }) => numbersIn(lines)).length })} open={isShort}>
          <ul className="grid max-w-column gap-2 text-small">
            {leftOver.map(({ lines }) => (
              <li key={lines.from} className="wrap-anywhere">
                <b>{t("lines", linesTold(lines))}</b> {textOf(lines)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {setAside.length > 0 && (
        <Disclosure summary={t("setAside.heading", { count: setAside.length })}>
          <ul className="grid max-w-column gap-2 text-small">
            {setAside.map(({ lines, why }) => (
              <li key={`${lines.from} ${why}`} className="wrap-anywhere">
                <b>
                  {t("lines", linesTold(lines))} · {t(`setAside.${why}`)}
                </b>{" "}
                {textOf(lines)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
