import { currentAssets } from "../server/assets";

/** In the head of every page: the style sheet, and the fonts that it needs at once. */
export function AssetLinks() {
  const { sheet, fonts } = currentAssets();
  return (
    <>
      <link rel="stylesheet" href={sheet} />
      {fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={href} />
      ))}
    </>
  );
}
