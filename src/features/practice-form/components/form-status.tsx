"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "../../../components/ui/button";
import { formatClock } from "../../../lib/format-date";
import type { SavingState } from "./form-saving";

type FormStatusProps = {
  /** `refused`: a form that was sent without scripts, and of which nothing is kept in this browser. */
  state: SavingState | "refused";
  savedAt: string | null;
  isRestored: boolean;
  /** A link was pressed and not followed. */
  isHeld: boolean;
  onDiscard: () => void;
};

/** Always in sight: whether the text is safe, and the button that makes it so. */
export function FormStatus({ state, savedAt, isRestored, isHeld, onDiscard }: FormStatusProps) {
  const t = useTranslations("practiceForm.status");
  const locale = useLocale();
  const time = savedAt ? formatClock(savedAt, locale) : "";
  return (
    <div className="sticky top-0 z-30 -mx-2 border-ink border-b bg-paper px-2 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button name="form.intent" value="save">
          {t("save")}
        </Button>
        <p role="status" aria-live="polite" className="min-w-0 grow text-small" suppressHydrationWarning>
          {state === "saved" && savedAt ? t("saved", { time }) : t(state)}
        </p>
      </div>
      {state === "conflict" && (
        <p className="mt-2 font-semibold">
          <a href="#form-conflict">{t("choose")}</a>
        </p>
      )}
      {isHeld && state !== "saved" && (
        <p role="alert" className="mt-2 font-semibold">
          {t("held")}
        </p>
      )}
      {state === "signed-out" && (
        <p className="mt-2 font-semibold">
          <a href="#sign-in-again">{t("signIn")}</a>
        </p>
      )}
      {isRestored && (
        <p className="mt-2 text-small">
          {t("restored")}{" "}
          <button type="button" onClick={onDiscard} className="cursor-pointer text-link underline">
            {t("discard")}
          </button>
        </p>
      )}
    </div>
  );
}
