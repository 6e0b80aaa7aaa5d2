"use client";

import { useTranslations } from "next-intl";
import type { LineRange } from "../../../lib/template/line-range";
import { destinations } from "../../../lib/template/practice-pieces";
import type { ReviewPiece } from "../dto";
import { ROLE_MAX } from "../schema";
import { controlClass } from "./control-class";
import { type SentFields, sentFor, sentList } from "./import-form";
import { lineHref, linesTold } from "./lines-told";

/** To the lines from which something comes; with scripts they are marked beside it (passage-marks.tsx). */
export function PassageLink({ lines, about }: { lines: LineRange; about?: string }) {
  const t = useTranslations("imports");
  return (
    <a href={lineHref(lines)} data-passage={`${lines.from}-${lines.to}`} className="inline-flex min-h-6 items-center text-small">
      {t("lines", linesTold(lines))}
      {about && <span className="sr-only"> {about}</span>}
    </a>
  );
}

type PieceProps = { piece: ReviewPiece; number: number; sent: SentFields; language: string | undefined };

const beginningOf = (text: string) => (text.length > 60 ? `${text.slice(0, text.lastIndexOf(" ", 60))} …` : text);

/** One text of the document: where it goes, and what belongs to it there. */
export function ReviewPieceFields({ piece, sent, language }: PieceProps) {
  const t = useTranslations("imports");
  const { key, text, lines, details, role, address, isRefused, suggested, goesTo, figures } = piece;
  const id = `piece-${key}`;
  return (
    <fieldset
      id={id}
      data-lines={`${lines.from}-${lines.to}`}
      className="scroll-mt-4 border-rule border-b px-2 py-3 target:bg-mark data-marked:bg-mark"
    >
      <legend className="sr-only">{beginningOf(text)}</legend>
      <p lang={language} className="whitespace-pre-line wrap-anywhere">
        {text}
      </p>
      {details.length > 0 && (
        <ul lang={language} aria-label={t("review.details")} className="list-disc pl-6">
          {details.map((detail) => (
            <li key={detail.lines.from}>{detail.text}</li>
          ))}
        </ul>
      )}
      {suggested === "links" && (
        <p className="wrap-anywhere text-muted text-small">
          {address ? t("review.address", { address }) : t(isRefused ? "review.refusedAddress" : "review.noAddress")}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-2">
        <label className="text-small">
          <span className="font-semibold">{t("review.goesTo")}</span>
          <select name="pieces" defaultValue={`${key}=${sentFor(sent, "pieces", key, goesTo)}`} className={`${controlClass} max-w-56`}>
            {destinations.map((destination) => (
              <option key={destination} value={`${key}=${destination}`}>
                {t(`destinations.${destination}`)}
              </option>
            ))}
          </select>
        </label>
        {figures.length > 0 && <FigureSelect piece={piece} sent={sent} />}
        <PassageLink lines={lines} />
      </div>
      {role !== null && <RoleField pieceKey={key} role={role} sent={sent} />}
    </fieldset>
  );
}

/** The one figure that a result may have, with the whole that it may be a part of. */
function FigureSelect({ piece: { key, figures }, sent }: { piece: ReviewPiece; sent: SentFields }) {
  const t = useTranslations("imports.review");
  const options = figures.flatMap(({ value, unit, precision, denominators }, at) => {
    const figure = t("figureOption", { precision: t(`precisions.${precision}`), value: String(value), unit });
    return [
      { value: String(at), label: figure },
      ...denominators.map((whole, which) => ({
        value: `${at}.${which}`,
        label: t("figureOf", { figure, value: String(whole.value), unit: whole.unit }),
      })),
    ];
  });
  return (
    <label className="text-small">
      <span className="font-semibold">{t("figure")}</span>
      <select name="figures" defaultValue={`${key}=${sentFor(sent, "figures", key, "")}`} className={`${controlClass} max-w-72`}>
        <option value={`${key}=`}>{t("noFigure")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={`${key}=${value}`}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function RoleField({ pieceKey, role, sent }: { pieceKey: string; role: string; sent: SentFields }) {
  const t = useTranslations("imports.review");
  const at = sentList(sent, "voices")?.indexOf(pieceKey) ?? -1;
  const hint = `role-hint-${pieceKey}`;
  return (
    <div className="mt-2">
      <input type="hidden" name="voices" value={pieceKey} />
      <label className="block text-small">
        <span className="font-semibold">{t("role")}</span>
        <input
          name="roles"
          defaultValue={at < 0 ? role : (sentList(sent, "roles")?.[at] ?? role)}
          maxLength={ROLE_MAX}
          aria-describedby={hint}
          className={controlClass}
        />
      </label>
      <p id={hint} className="text-muted text-small">
        {t("roleHint")}
      </p>
    </div>
  );
}
