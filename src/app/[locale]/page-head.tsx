import { absoluteUrl, filePaths } from "../../lib/paths";
import { currentAssets } from "../../server/assets";
import { env } from "../../server/env";
import { getTranslations } from "../../server/translations";
import { AssetLinks } from "../asset-links";

/** What the head of a page says of it: to browsers, search engines, and whoever shares it. */
export type PageFacts = {
  /** Without one the page is called as the site is. */
  title?: string;
  description?: string;
  /** The path under which the page is to be found; none for a page that is not to be. */
  canonical?: string;
  /** An Atom feed of what the page lists: its address and name. */
  feed?: { href: string; title: string };
  /** The page is a work of its own, with a picture to share it by. */
  article?: { image: string };
};

export async function PageHead({ facts }: { facts: PageFacts }) {
  const t = await getTranslations("site");
  const url = (path: string) => absoluteUrl(env.SITE_URL, path);
  const { canonical, feed, article } = facts;
  const name = t("name");
  const title = facts.title ?? name;
  const description = facts.description ?? t("description");
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{facts.title === undefined ? name : `${title} – ${name}`}</title>
      <AssetLinks />
      <script type="module" defer src={currentAssets().script} />
      <meta name="description" content={description} />
      {canonical === undefined ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={url(canonical)} />}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
      <link rel="icon" href={filePaths.smallIcon} sizes="32x32" />
      <link rel="icon" href={filePaths.icon} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={filePaths.touchIcon} />
      <meta property="og:site_name" content={name} />
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {canonical !== undefined && <meta property="og:url" content={url(canonical)} />}
      {article && (
        <>
          <meta property="og:image" content={url(article.image)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </head>
  );
}
