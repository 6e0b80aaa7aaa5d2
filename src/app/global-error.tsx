"use client";

import { FaultPage } from "../components/layout/fault-page";
import { defaultLocale, languageTag } from "../lib/locales";
import { filePaths, pathsFor } from "../lib/paths";
import words from "../messages/fault.json";

/** When even the frame of the site fails, and with it the language of the page. */
export default function GlobalError(fault: { error: unknown; retry: () => void }) {
  return (
    <html lang={languageTag(defaultLocale)}>
      <head>
        <link rel="stylesheet" href={filePaths.plainSheet} />
      </head>
      <body>
        <FaultPage words={words[defaultLocale]} homeHref={pathsFor(defaultLocale).home()} {...fault} />
      </body>
    </html>
  );
}
