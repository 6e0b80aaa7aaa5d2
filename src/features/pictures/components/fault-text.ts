import { getTranslations } from "../../../server/translations";
import { pictureFaultText } from "../rules";
import { type AddingFault, addingFaults } from "../schema";

const isOfAdding = (fault: AddingFault): fault is (typeof addingFaults)[number] => (addingFaults as readonly AddingFault[]).includes(fault);

/** Why a picture was not added, in a sentence. */
export async function faultText(fault: AddingFault): Promise<string> {
  if (isOfAdding(fault)) return (await getTranslations("pictureDesk.faults"))(fault);
  return pictureFaultText(fault, { t: await getTranslations() });
}
