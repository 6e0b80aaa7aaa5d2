"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../components/ui/button";
import { controlClass } from "./form-controls";

export const NOTE = "form.message";
const NOTE_MAX = 500;

/** The end of the form: what the history says of this saved state, and the button again. */
export function RevisionNote() {
  const t = useTranslations("practiceForm");
  return (
    <div className="mt-10 border-ink border-t pt-4">
      <label htmlFor="f-message" className="block font-semibold">
        {t("note.label")}
      </label>
      <p id="f-message-hint" className="max-w-column text-muted text-small">
        {t("note.hint")}
      </p>
      <input
        id="f-message"
        name={NOTE}
        type="text"
        maxLength={NOTE_MAX}
        aria-describedby="f-message-hint"
        autoComplete="off"
        className={`${controlClass} mt-1 mb-3`}
      />
      <Button name="form.at" value="f-message">
        {t("status.save")}
      </Button>
    </div>
  );
}
