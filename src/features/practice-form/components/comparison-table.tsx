import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ComparedEntry, ComparedField, ComparedValue, Comparison, Part } from "../../editorial/dto";
import { termKey } from "../dto";
import { briefValue, comparedAs, practiceForm, toldChanges } from "../rules";

type ComparedProps = { comparison: Comparison; names: Readonly<Record<string, string>> };

type ChangedFieldsProps = { comparison: Pick<Comparison, "fields">; isBrief?: boolean };

/** Two saved states: which, whose, and where they differ. */
export async function ComparisonTable({ comparison, names }: ComparedProps) {
  const t = await getTranslations("editors.compare");
  const locale = await getLocale();
  return (
    <>
      <h2 className="mb-2 text-section">{t("between", { a: comparison.before.number, b: comparison.after.number })}</h2>
      <ul className="mb-3 text-muted text-small">
        {[comparison.before, comparison.after].map(({ number, by, at, message }, side) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two sides stand in their order, and may be the same revision
          <li key={side}>
            {t("side", { number, name: by.name, date: formatMoment(at, locale) })}
            {message && ` · ${message}`}
          </li>
        ))}
      </ul>
      {toldChanges(comparison).length === 0 && <p>{t("same")}</p>}
      <ChangedFields comparison={comparison} names={names} />
    </>
  );
}

/**
 * Where two saved states differ, field by field and word by word; in brief with only a few words around each change. What
 * came and went is told by words, lines and signs, not by colour alone.
 */
export async function ChangedFields({ comparison, names, isBrief = false }: Omit<ComparedProps, "comparison"> & ChangedFieldsProps) {
  const t = await getTranslations("editors.compare");
  const form = await getTranslations("practiceForm");
  const changed = toldChanges(comparison);
  if (changed.length === 0) return null;
  const nameOf = (path: string) => {
    const key = path.replace(/\.\d+/g, "").replaceAll(".", "_");
    const origin = /(?:addedBy|passage)_.*/.exec(key)?.[0];
    if (origin && t.has(`parts.${origin}`)) return t(`parts.${origin}`);
    if (form.has(`sections.${path}`)) return form(`sections.${path}`);
    return form.has(`fields.${key}`) ? form(`fields.${key}`) : path;
  };
  // Three parts have paragraphs: they go by the name of the part.
  const headingOf = (path: string) => nameOf(path.replace(/\.paragraphs$/, ""));
  const practice = practiceForm();
  const shown = (field: ComparedField, value: ComparedValue) => {
    const kind = comparedAs(practice, field, value);
    const inWords = (text: string) => {
      if (kind === "check") return t(text === "true" ? "yes" : "no");
      if (kind === "option") return form.has(`options.${text}`) ? form(`options.${text}`) : text;
      return kind === "text" ? text : (names[termKey(kind, text)] ?? text);
    };
    const parts = (isBrief ? briefValue(value) : value).parts.map((part) => ({ ...part, text: inWords(part.text) }));
    return <Value parts={parts} added={t("added")} removed={t("removed")} />;
  };
  return (
    <>
      <p className="mb-4 max-w-column text-small">
        {t.rich("legend", {
          ins: (text) => <Added label={t("added")}>{text}</Added>,
          del: (text) => <Removed label={t("removed")}>{text}</Removed>,
        })}
      </p>
      {changed.map((field) => (
        <section key={field.path} className="border-rule border-t py-4">
          <h3 className="mb-2 text-sub">{headingOf(field.path)}</h3>
          {field.value && shown(field, field.value)}
          {field.entries.length > 0 && (
            <ol className="grid gap-3">
              {field.entries.map((entry) => (
                <li key={`${entry.before} ${entry.after}`} className="border-rule border-l-2 pl-4">
                  <p className="font-semibold text-small">{t(`entry.${entry.kind}`, positions(entry))}</p>
                  {entry.values.map((value) => (
                    <div key={value.path} className="mt-1">
                      {value.path && value.path !== "text" && (
                        <span className="text-muted text-small">{nameOf(`${field.path}.${value.path}`)}: </span>
                      )}
                      {shown(field, value)}
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </>
  );
}

const positions = ({ before, after }: ComparedEntry) => ({ before: (before ?? -1) + 1, after: (after ?? -1) + 1 });

function Value({ parts, added, removed }: { parts: readonly Part[]; added: string; removed: string }) {
  return (
    <p className="max-w-column whitespace-pre-line">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in their order
        <Run key={index} part={part} added={added} removed={removed} />
      ))}
    </p>
  );
}

function Run({ part, added, removed }: { part: Part; added: string; removed: string }) {
  if (part.kind === "added") return <Added label={added}>{part.text}</Added>;
  if (part.kind === "removed") return <Removed label={removed}>{part.text}</Removed>;
  return part.text;
}

type RunProps = { label: string; children: React.ReactNode };

/** Browsers do not tell screen readers of <ins> and <del>: the words before them do. */
function Added({ label, children }: RunProps) {
  return (
    <ins className="border-[#0b5c2c] border-b-2 bg-[#e3f3e6] px-0.5 font-semibold no-underline">
      <span className="sr-only">[{label}: </span>
      <span aria-hidden="true">+</span>
      {children}
      <span className="sr-only">]</span>
    </ins>
  );
}

function Removed({ label, children }: RunProps) {
  return (
    <del className="bg-[#fbe9e7] px-0.5 text-error line-through decoration-2">
      <span className="sr-only">[{label}: </span>
      <span aria-hidden="true">−</span>
      {children}
      <span className="sr-only">]</span>
    </del>
  );
}
