import { ActionForm } from "../../../components/ui/action-form";
import type { FormField } from "../../../components/ui/form-field";
import { formatMoment } from "../../../lib/format-date";
import { defaultLocale } from "../../../lib/locales";
import { deskPaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { describePictureOfPractice, removePictureOfPractice, showPictureOfPractice } from "../actions";
import type { PictureAtDesk as Picture, PictureSubject } from "../dto";
import { focalNameOf, licenceKey, missingOf } from "../rules";
import { focalNames, licences, recognised } from "../schema";
import { ResponsivePicture } from "./responsive-picture";

type PictureAtDeskProps = {
  practice: string;
  picture: Picture;
  number: number;
  people: readonly PictureSubject[];
  mayWrite: boolean;
  mayEdit: boolean;
};

/** A picture with all that is told about it, what is missing, and the forms of whoever may change it. */
export async function PictureAtDesk({ practice, picture, number, people, mayWrite, mayEdit }: PictureAtDeskProps) {
  const t = await getTranslations("pictureDesk");
  const desk = await getTranslations("desk");
  const locale = await getLocale();
  const missing = missingOf(picture);
  const { id, version, sources, isShown, isWithdrawn, addedBy, addedAt } = picture;
  const hidden = { practice, id, version: String(version) };
  const name = t("number", { number });
  const form = { problemTitle: desk("errorSummary"), context: name, hidden };
  const mayDescribe = mayWrite && (mayEdit || !isShown) && !isWithdrawn;
  return (
    <section aria-labelledby={`picture-${id}`} className="mt-10 border-ink border-t-2 pt-3">
      <h2 id={`picture-${id}`} tabIndex={-1} className="mb-2 text-section">
        {name}
      </h2>
      {isWithdrawn ? (
        <p className="mb-3 max-w-column">{t("withdrawn")}</p>
      ) : (
        <div className="mb-3 max-w-60">
          <ResponsivePicture
            sources={sources}
            hrefOf={deskPaths.pictureFile}
            sizes="15rem"
            alternativeText={textOf(picture) || t("noText")}
          />
        </div>
      )}
      <p className="mb-3 max-w-column text-muted text-small">
        {t(isShown ? "shown" : "notShown")} {t("added", { by: addedBy, when: formatMoment(addedAt, locale) })}
      </p>
      {!isWithdrawn && missing.length > 0 && (
        <div className="mb-3 max-w-column border-ink border-l-4 bg-tint px-5 py-3">
          <p className="font-semibold">{t(isShown ? "hiddenFor" : "missing")}</p>
          <ul className="list-disc pl-5">
            {missing.map((problem) => (
              <li key={problem}>{t(`problems.${problem}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {mayDescribe && (
        <details className="mb-3 border-rule border-t" open={missing.length > 0}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("describe")}</summary>
          <ActionForm
            {...form}
            id={`describe-${id}`}
            action={describePictureOfPractice}
            fields={await fieldsOf(picture, people)}
            submitLabel={t("save")}
          />
        </details>
      )}
      <div className="flex flex-wrap gap-3">
        {mayEdit && mayWrite && (isShown || (missing.length === 0 && !isWithdrawn)) && (
          <ActionForm
            {...form}
            id={`show-${id}`}
            action={showPictureOfPractice}
            hidden={{ ...hidden, isShown: isShown ? "no" : "yes" }}
            submitLabel={t(isShown ? "takeDown" : "show")}
            emphasis={isShown ? "quiet" : "primary"}
          />
        )}
        {mayWrite && (mayEdit || !isShown) && (
          <ActionForm {...form} id={`remove-${id}`} action={removePictureOfPractice} submitLabel={t("remove")} emphasis="quiet" />
        )}
      </div>
    </section>
  );
}

const textOf = ({ alternativeTexts }: Picture) => alternativeTexts.find(({ language }) => language === defaultLocale)?.text ?? "";

async function fieldsOf(picture: Picture, people: readonly PictureSubject[]): Promise<FormField[]> {
  const t = await getTranslations("pictureDesk");
  const names = await getTranslations("pictures.licences");
  const { isDecorative, caption, credit, licence, isPeopleTold, focalPoint } = picture;
  const choice = (name: string, values: readonly string[], defaultValue: string): FormField => ({
    kind: "choice",
    name,
    label: t(`fields.${name}`),
    options: values.map((value) => ({ value, label: t(`${name}.${value}`) })),
    defaultValue,
  });
  const chosen = picture.people.map(({ id }) => id);
  return [
    choice("kind", ["telling", "decorative"], isDecorative ? "decorative" : "telling"),
    { name: "alternativeText", label: t("fields.alternativeText"), hint: t("alternativeTextHint"), defaultValue: textOf(picture) },
    { name: "caption", label: t("fields.caption"), defaultValue: caption },
    { name: "credit", label: t("fields.credit"), hint: t("creditHint"), defaultValue: credit },
    {
      kind: "choice",
      name: "licence",
      label: t("fields.licence"),
      options: licences.map((value) => ({ value, label: names(licenceKey(value)) })),
      ...(licence ? { defaultValue: licence } : {}),
    },
    choice("recognised", recognised, chosen.length > 0 ? "these" : isPeopleTold ? "nobody" : "unknown"),
    ...(people.length > 0
      ? [
          {
            kind: "choices" as const,
            name: "people",
            label: t("fields.people"),
            hint: t("peopleHint"),
            options: people.map(({ id, name, hasAgreed }) => ({ value: id, label: name, ...(hasAgreed ? {} : { hint: t("notAgreed") }) })),
            defaultValue: chosen,
          },
        ]
      : []),
    choice("focalPoint", focalNames, focalNameOf(focalPoint)),
  ];
}
