import { defaultLocale } from "../../../lib/locales";
import { deskPaths, pathsFor } from "../../../lib/paths";
import type { SharedText } from "../../../lib/shared-runs";
import { getTranslations } from "../../../server/translations";
import { MarkedSegments } from "../../text-search/components/marked-segments";
import type { Warning } from "../dto";
import { warningWords } from "./warning-words";

/** Both texts side by side, with what stands in both marked; on a phone one below the other. */
export async function CopiedTexts({ practice, copy }: Pick<Warning, "practice" | "copy">) {
  const t = await getTranslations("warnings");
  const { place } = await warningWords();
  const untitled = (await getTranslations("editors"))("untitled");
  if (!practice || !copy) return null;
  return (
    <div className="my-6 grid gap-x-8 gap-y-6 md:grid-cols-2">
      <div className="min-w-0">
        {copy.own.map((text) => (
          <MarkedCopy key={text.path} text={text} title={t("here", { place: place(text.path) })} />
        ))}
      </div>
      <div className="min-w-0 border-rule max-md:border-t max-md:pt-4 md:border-l md:pl-8">
        {copy.other.map((text) => (
          <MarkedCopy key={text.path} text={text} title={t("there", { title: practice.title, place: place(text.path) })} />
        ))}
        {/* What is published everybody may read, a draft only at the desk. */}
        <a href={practice.slug ? pathsFor(defaultLocale).practice(practice.slug) : deskPaths.practice(practice.id)}>
          {practice.title || untitled}
        </a>
      </div>
    </div>
  );
}

function MarkedCopy({ text, title }: { text: SharedText; title: string }) {
  return (
    <section className="mb-4">
      <h2 className="mb-1 font-semibold text-small">{title}</h2>
      <p className="wrap-anywhere whitespace-pre-line">
        <MarkedSegments segments={text.pieces} />
      </p>
    </section>
  );
}
