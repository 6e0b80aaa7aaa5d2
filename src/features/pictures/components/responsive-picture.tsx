import type { PictureSource } from "../dto";
import { sourceSet } from "../rules";

type ResponsivePictureProps = {
  /** Small to large. */
  sources: readonly PictureSource[];
  hrefOf: (key: string) => string;
  /** How wide it stands on the page, as `sizes` has it. */
  sizes: string;
  /** Empty for a picture that is decorative. */
  alternativeText: string;
  lang?: string | undefined;
  className?: string;
};

/** A picture of which a browser loads the size that it needs. Its place is kept free from the beginning: nothing moves when it comes. */
export function ResponsivePicture({ sources, hrefOf, sizes, alternativeText, lang, className = "" }: ResponsivePictureProps) {
  const jpegs = sources.filter(({ format }) => format === "jpeg");
  // For browsers that know no sets: one that is neither too coarse nor too heavy.
  const plain = jpegs[1] ?? jpegs[0] ?? sources[0];
  if (!plain) return null;
  return (
    <picture>
      <source type="image/webp" srcSet={sourceSet(sources, "webp", hrefOf)} sizes={sizes} />
      <img
        src={hrefOf(plain.key)}
        srcSet={sourceSet(sources, "jpeg", hrefOf)}
        sizes={sizes}
        width={plain.width}
        height={plain.height}
        alt={alternativeText}
        lang={lang}
        loading="lazy"
        decoding="async"
        className={`h-auto max-w-full bg-tint ${className}`}
      />
    </picture>
  );
}
