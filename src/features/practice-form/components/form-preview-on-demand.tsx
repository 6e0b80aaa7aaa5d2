"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";

// What reads the marks comes when somebody asks for it: the form itself stays as light as it was.
const Preview = lazy(async () => ({ default: (await import("../../../components/ui/marked-text")).MarkedText }));

/** How a text will look, below the field in which it is typed. */
export function PreviewOnDemand({ text }: { text: string }) {
  const t = useTranslations("practiceForm.marks");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="mt-1" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-small hover:underline">
        {t("preview")}
      </summary>
      {isOpen && (
        <div className="reading border-rule border-l-2 bg-white px-4 py-2">
          <Suspense fallback={<p className="text-muted">{t("loading")}</p>}>
            {text.trim() ? <Preview text={text.trim()} linkNote={t("otherSite")} /> : <p className="text-muted">{t("empty")}</p>}
          </Suspense>
        </div>
      )}
    </details>
  );
}
