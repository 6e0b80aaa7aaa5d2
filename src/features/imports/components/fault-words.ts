import { documentFaults } from "../../../lib/document-fault";
import { getTranslations } from "../../../server/translations";
import { documentFaultText } from "../../documents/rules";
import { uploadFault } from "../schema";

/** Why a document was not kept, in a sentence that says what to do. */
export async function faultWords(): Promise<(fault: string) => string> {
  const t = await getTranslations();
  return (fault) => {
    const ofDocument = documentFaults.find((one) => one === fault);
    return ofDocument ? documentFaultText(ofDocument, { t }) : t(`imports.faults.${uploadFault.catch("unreadable").parse(fault)}`);
  };
}
