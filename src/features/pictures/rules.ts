import { defaultLocale } from "../../lib/locales";
import { type PictureFault, pictureLimits } from "../../lib/picture-fault";
import type { PictureProblem, PictureStanding } from "./dto";

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
