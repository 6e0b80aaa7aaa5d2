"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";

type UploadFormProps = {
  /** The route that takes the document. */
  href: string;
  megabytes: number;
  problemTitle: string;
  /** What is too large is told before it is sent. */
  tooLarge: string;
  /** Why the document that was sent before is not kept, in a sentence. */
  fault: string | null;
};
type Progress = { step: "sending"; percent: number } | { step: "reading" } | null;

/**
 * Sends a document. It works as a plain form; with scripts how far it has come is shown. A file can be dropped on its field, which
 * every browser does by itself: the field is large for that.
 */
export function UploadForm({ href, megabytes, problemTitle, tooLarge, fault }: UploadFormProps) {
  const t = useTranslations("imports.upload");
  const [problem, setProblem] = useState(fault);
  const [progress, setProgress] = useState<Progress>(null);
  const [isOver, setIsOver] = useState(false);

  const fail = (text: string) => {
    setProgress(null);
    setProblem(text);
  };
  const send = (form: FormData) => {
    const file = form.get("document");
    if (file instanceof File && file.size > megabytes * 1024 * 1024) return fail(tooLarge);
    setProblem(null);
    setProgress({ step: "sending", percent: 0 });
    // fetch tells nothing of how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", href);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) setProgress({ step: "sending", percent: Math.floor((100 * loaded) / total) });
    });
    request.upload.addEventListener("load", () => setProgress({ step: "reading" }));
    request.addEventListener("error", () => fail(t("lost")));
    request.addEventListener("load", () => {
      const answer = request.response as { href?: string; problem?: string } | null;
      if (answer?.href) location.assign(answer.href);
      else fail(answer?.problem ?? t("lost"));
    });
    request.send(form);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!progress) send(new FormData(event.currentTarget));
  };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={href}
      onSubmit={submit}
      className="max-w-column border border-edge bg-tint px-5 py-4"
    >
      {problem && <ErrorSummary title={problemTitle} problems={[{ text: problem, fieldId: "document" }]} />}
      <label htmlFor="document" className="block font-semibold">
        {t("label")}
      </label>
      <p id="document-hint" className="text-muted text-small">
        {t("hint", { megabytes })}
      </p>
      <input
        id="document"
        type="file"
        name="document"
        aria-describedby="document-hint"
        aria-invalid={problem ? true : undefined}
        onDragEnter={() => setIsOver(true)}
        onDragLeave={() => setIsOver(false)}
        onDrop={() => setIsOver(false)}
        className={`mt-2 mb-3 block w-full cursor-pointer border border-edge border-dashed px-3 py-8 file:mr-4 file:min-h-11 file:cursor-pointer file:border file:border-edge file:bg-white file:px-4 file:font-semibold aria-invalid:border-2 aria-invalid:border-error ${isOver ? "bg-mark" : "bg-white"}`}
      />
      <Button aria-disabled={progress !== null || undefined}>{t("submit")}</Button>
      <p role="status" className="mt-3">
        {progress?.step === "sending" && t("sending", { percent: progress.percent })}
        {progress?.step === "reading" && t("reading")}
      </p>
      {progress?.step === "sending" && <progress value={progress.percent} max={100} aria-label={t("submit")} className="w-full" />}
      {progress?.step === "reading" && <progress aria-label={t("reading")} className="w-full" />}
    </form>
  );
}
