"use client";

import { FaultPage } from "../components/layout/fault-page";
import { defaultLocale, languageTag } from "../lib/locales";
import { pathsFor } from "../lib/paths";
import words from "../messages/fault.json";
import "./globals.css";

/** When even the frame of the site fails, and with it the language of the page. */
export default function GlobalError(fault: { error: unknown; retry: () => void }) {
  return (
    <html lang={languageTag(defaultLocale)}>
      <body>
        <FaultPage words={words[defaultLocale]} homeHref={pathsFor(defaultLocale).home()} {...fault} />
      </body>
    </html>
  );
}
