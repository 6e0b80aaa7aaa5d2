import { defaultLocale } from "../../lib/locales";
import { type PictureFault, pictureLimits } from "../../lib/picture-fault";
import type { FocalPoint, Licence, PictureAtDesk, PictureProblem, PictureSource, PictureStanding } from "./dto";
import type { FocalName, PictureDescription, PictureForm } from "./schema";

type Messages = { t: (key: string, values?: Record<string, number>) => string };

/** Why a picture was not taken, in a sentence that says what to do. */
export function pictureFaultText(fault: PictureFault, { t }: Messages): string {
  return t(`pictures.faults.${fault}`, pictureLimits);
}

/** What is missing before a picture can be shown; other languages may go without their text, the first one may not. */
export function problemsOf(picture: PictureStanding): PictureProblem[] {
  const { isDecorative, languages, credit, licence, isPeopleTold, isAgreed } = picture;
  const missing: Record<PictureProblem, boolean> = {
    "alternative-text": !isDecorative && !languages.includes(defaultLocale),
    credit: credit === "",
    licence: licence === null,
    people: !isPeopleTold,
    consent: !isAgreed,
  };
  return (Object.keys(missing) as PictureProblem[]).filter((problem) => missing[problem]);
}

/** What a file is, by the end of its key. */
export const mediaTypeOf = (key: string) => (key.endsWith(".webp") ? "image/webp" : "image/jpeg");

/** Where a licence can be read; null for one that is between two people. */
export function licenceAddress(licence: Licence): string | null {
  const [, kind = "", number = ""] = /^(?:CC-)?(BY(?:-[A-Z]+)?|CC0)-(\d\.\d)$/.exec(licence) ?? [];
  if (kind === "") return null;
  return kind === "CC0"
    ? `https://creativecommons.org/publicdomain/zero/${number}/`
    : `https://creativecommons.org/licenses/${kind.toLowerCase()}/${number}/`;
}

/** The name of a licence in the messages, whose keys have no points. */
export const licenceKey = (licence: Licence) => licence.replaceAll(".", "-");

/** The sizes of one format, as `srcset` has them. */
export const sourceSet = (sources: readonly PictureSource[], format: PictureSource["format"], hrefOf: (key: string) => string) =>
  sources.flatMap((source) => (source.format === format ? [`${hrefOf(source.key)} ${source.width}w`] : [])).join(", ");

const third = (hundredths: number) => (hundredths < 34 ? 0 : hundredths > 66 ? 2 : 1);
const ROWS = ["top", "middle", "bottom"] as const;
const COLUMNS = ["left", "centre", "right"] as const;
const MIDDLES = [0, 50, 100] as const;

/** In which ninth of a picture a point is. */
export const focalNameOf = ({ left, top }: FocalPoint): FocalName => `${ROWS[third(top)] ?? "middle"}-${COLUMNS[third(left)] ?? "centre"}`;

function focalPointOf(name: FocalName): FocalPoint {
  const [row, column] = name.split("-");
  const at = (names: readonly string[], wanted: string | undefined) => MIDDLES[names.indexOf(wanted ?? "")] ?? 50;
  return { left: at(COLUMNS, column), top: at(ROWS, row) };
}

/** What the form of a picture says, as it is stored. People count where somebody says that it is these. */
export function descriptionOf({
  practice: _,
  kind,
  alternativeText,
  recognised,
  people,
  focalPoint,
  ...told
}: PictureForm): PictureDescription {
  const isDecorative = kind === "decorative";
  const isTheseNamed = recognised === "these" && people.length > 0;
  return {
    ...told,
    isDecorative,
    alternativeTexts: isDecorative || alternativeText === "" ? [] : [{ language: defaultLocale, text: alternativeText }],
    isPeopleTold: isTheseNamed || recognised === "nobody",
    people: isTheseNamed ? people : [],
    focalPoint: focalPointOf(focalPoint),
  };
}

/** What is missing before a picture of the desk can be shown. */
export function missingOf({ alternativeTexts, people, ...picture }: PictureAtDesk): PictureProblem[] {
  return problemsOf({
    ...picture,
    languages: alternativeTexts.map(({ language }) => language),
    isAgreed: people.every(({ hasAgreed }) => hasAgreed),
  });
}
