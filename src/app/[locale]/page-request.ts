import type { ReactNode } from "react";
import type { Locale } from "../../lib/locales";
import type { pathsFor } from "../../lib/paths";
import type { getTranslations } from "../../server/translations";
import type { PageFacts } from "./page-head";

export type PublicPage = PageFacts & { content: ReactNode };

export type PageRequest<Params> = {
  params: Params;
  /** What the address asks for after its question mark. */
  parameters: Record<string, string | string[]>;
  locale: Locale;
  paths: ReturnType<typeof pathsFor>;
  /** All messages, in the language of the address. */
  t: Awaited<ReturnType<typeof getTranslations>>;
};
