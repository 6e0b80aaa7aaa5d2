import type { consentPurposes } from "./schema";

/** A consent that ends soon, or has ended and was not renewed. */
export type EndingConsent = {
  id: string;
  person: { id: string; name: string };
  purposes: (typeof consentPurposes)[number][];
  /** Its last day. */
  until: string;
  hasEnded: boolean;
  /** The practices whose live page names the person. */
  practices: { id: string; title: string }[];
};
