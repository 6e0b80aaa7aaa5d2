import { SectionHeading } from "../../../components/ui/section-heading";
import { formatNumber } from "../../../lib/format-number";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PracticeInput } from "../schema";

type Claim = PracticeInput["results"]["claims"][number];

/** The reported results, each with its kind and its figure. */
export async function ClaimList({ claims }: { claims: Claim[] }) {
  const t = await getTranslations("practice");
  if (claims.length === 0) return null;
  return (
    <>
      <SectionHeading id="claims" title={t("claims")} level={3} />
      <ul className="border-rule border-t">
        {claims.map((claim) => (
          <li key={claim.text} className="break-inside-avoid border-rule border-b py-4">
            <p className="text-muted text-small">
              {t(`claimKinds.${claim.kind}`)}
              <ClaimFigure claim={claim} />
            </p>
            <p className="mt-1 max-w-measure font-serif text-reading">{claim.text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

async function ClaimFigure({ claim: { value, unit, precision, denominator } }: { claim: Claim }) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  if (value === null || unit === null) return null;
  const number = formatNumber(value, locale);
  return (
    <>
      {" · "}
      <b className="text-accent">{t(`precision.${precision}`, { value: number })}</b> {unit}
      {denominator && ` ${t("of", { value: formatNumber(denominator.value, locale), unit: denominator.unit })}`}
    </>
  );
}
