import { ExternalLink } from "../../../components/ui/external-link";
import { picturePaths } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PublishedPicture } from "../dto";
import { focalNameOf, licenceAddress, licenceKey } from "../rules";
import type { FocalName } from "../schema";
import { ResponsivePicture } from "./responsive-picture";

/** As wide as the column of a page: the whole of a telephone, and no more than that of a large screen. */
const SIZES = "(min-width: 64rem) 48rem, 100vw";

const focalClass: Record<FocalName, string> = {
  "top-left": "object-top-left",
  "top-centre": "object-top",
  "top-right": "object-top-right",
  "middle-left": "object-left",
  "middle-centre": "object-center",
  "middle-right": "object-right",
  "bottom-left": "object-bottom-left",
  "bottom-centre": "object-bottom",
  "bottom-right": "object-bottom-right",
};

/** The pictures of a practice, each with what it shows, who took it and how it may be used. */
export async function PracticePictures({ pictures }: { pictures: readonly PublishedPicture[] }) {
  const t = await getTranslations("pictures");
  if (pictures.length === 0) return null;
  return (
    <section aria-label={t("heading")} className="mb-10 grid gap-8">
      {pictures.map((picture) => (
        <PictureFigure key={picture.id} picture={picture} />
      ))}
    </section>
  );
}

async function PictureFigure({ picture }: { picture: PublishedPicture }) {
  const t = await getTranslations("pictures");
  const locale = await getLocale();
  const { alternativeText, caption, credit, licence, sources } = picture;
  const address = licenceAddress(licence);
  const name = t(`licences.${licenceKey(licence)}`);
  return (
    <figure>
      <ResponsivePicture
        sources={sources}
        hrefOf={picturePaths.file}
        sizes={SIZES}
        alternativeText={alternativeText?.text ?? ""}
        lang={alternativeText && alternativeText.language !== locale ? alternativeText.language : undefined}
        className={`w-full ${framing(picture)}`}
      />
      <figcaption className="mt-2 text-muted text-small wrap-anywhere">
        {caption && <span className="text-ink">{caption} </span>}
        {t("credit", { credit })} ·{" "}
        {address ? (
          <ExternalLink href={address} note={t("otherSite")}>
            {name}
          </ExternalLink>
        ) : (
          name
        )}
      </figcaption>
    </figure>
  );
}

/** What stands upright is cut to a square, so that a page is not all picture; what must stay in sight does. */
function framing({ sources: [first], focalPoint }: PublishedPicture): string {
  return first && first.height > first.width ? `aspect-square object-cover ${focalClass[focalNameOf(focalPoint)]}` : "";
}
