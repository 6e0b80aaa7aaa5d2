"use client";

import { createContext, useContext } from "react";
import type { PassageStanding } from "../../../lib/find-passage";
import type { FormTree } from "../../../lib/form-data";
import type { FormAnswer, FormPhase } from "../dto";

export type FormSurroundings = {
  tree: FormTree;
  errors: Record<string, string>;
  names: Record<string, string>;
  dropped: FormAnswer["dropped"];
  matches: FormAnswer["matches"];
  phases: FormPhase[];
  countries: { id: string; name: string }[];
  organisationKinds: readonly string[];
  focus: string | null;
  /** True once scripts run: lists change and terms are searched without sending the form. */
  isEnhanced: boolean;
  termsHref: string;
  /** Where the passages that it cites stand, by their keys; of a source without a document none. */
  passages: Record<string, { href: string; standing: PassageStanding }>;
};

const FormContext = createContext<FormSurroundings | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormSurroundings {
  const surroundings = useContext(FormContext);
  if (!surroundings) throw new Error("a field stands outside of its form");
  return surroundings;
}
