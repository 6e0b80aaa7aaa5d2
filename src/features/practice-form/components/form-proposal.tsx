"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "../../../components/ui/disclosure";
import { parsePath, textAt } from "../../../lib/form-data";
import { elementId } from "../dto";
import { useForm } from "./form-context";
import { controlClass } from "./form-controls";
import { ListButton } from "./form-list-button";

/** What is not in the vocabulary yet: a name, what it is, and the country. It can be used at once and is approved later. */
export function ProposalFields({ kind, name }: { kind: "place" | "organisation"; name: string }) {
  const t = useTranslations("practiceForm.proposal");
  const { countries, organisationKinds, tree, errors } = useForm();
  const kinds = kind === "place" ? ["municipality", "city", "settlement"] : organisationKinds;
  // Typed before, and not taken: it is there to be put right.
  const typed = (part: string) => textAt(tree, parsePath(`proposal.${name}.${part}`) ?? []);
  const field = (part: string) => ({
    id: elementId(`proposal.${name}.${part}`),
    name: `proposal.${name}.${part}`,
    defaultValue: typed(part) || undefined,
  });
  const label = "mb-1 block font-semibold";
  return (
    <div className="mt-4">
      <Disclosure summary={t(`${kind}.summary`)} open={typed("name") !== "" || errors[name] !== undefined}>
        <p className="mb-3 max-w-column text-small">{t("explained")}</p>
        <div className="mb-4">
          <label htmlFor={field("name").id} className={label}>
            {t(`${kind}.name`)}
          </label>
          <input {...field("name")} autoComplete="off" className={controlClass} />
        </div>
        <div className="mb-4">
          <label htmlFor={field("kind").id} className={label}>
            {t("kind")}
          </label>
          <select {...field("kind")} className={`${controlClass} max-w-96`}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`kinds.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="mb-4">
          <label htmlFor={field("country").id} className={label}>
            {t("country")}
          </label>
          <select {...field("country")} className={`${controlClass} max-w-96`}>
            <option value="">{t("noCountry")}</option>
            {countries.map((country) => (
              <option key={country.id} value={country.id}>
                {country.name}
              </option>
            ))}
          </select>
        </div>
        <ListButton intent={`propose:${name}`}>{t("submit")}</ListButton>
      </Disclosure>
    </div>
  );
}
