import { type PictureFault, pictureLimits } from "../../lib/picture-fault";

type Messages = { t: (key: string, values?: Record<string, number>) => string };

/** Why a picture was not taken, in a sentence that says what to do. */
export function pictureFaultText(fault: PictureFault, { t }: Messages): string {
  return t(`pictures.faults.${fault}`, pictureLimits);
}
