import { ExternalLink } from "../../../components/ui/external-link";
import { getTranslations } from "../../../server/translations";
import type { PracticeInput } from "../schema";

/** Where to learn more. A link whose address the source has lost is told as such, not left out. */
export async function LinkList({ links }: { links: PracticeInput["links"] }) {
  const t = await getTranslations("practice");
  return (
    <>
      {links.some(({ address }) => address === null) && <p className="mb-2 text-muted">{t("linksLead")}</p>}
      <ul className="list-disc pl-5">
        {links.map(({ label, address }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may name the same link twice
          <li key={index} className="py-0.5">
            {address ? (
              <ExternalLink href={address} note={t("otherSite")}>
                {label}
              </ExternalLink>
            ) : (
              <>
                {label} <span className="text-muted text-small">({t("addressLost")})</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
