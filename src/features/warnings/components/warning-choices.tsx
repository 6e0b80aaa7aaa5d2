import type { ReactNode } from "react";
import { LinkButton } from "../../../components/ui/button";
import { defaultLocale } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import { DeskForm } from "../../desk/components/desk-form";
import { MESSAGE_MAX } from "../../editorial/schema";
import { noteKinds } from "../../sources/schema";
import { dismissFoundWarning, noteFoundWarning } from "../actions";
import type { OpenedWarning, WarningSubject } from "../dto";
import { noteKindOf } from "../rules";
import { NOTE_MAX } from "../schema";
import { SettlementLine } from "./settlement-line";
import { warningWords } from "./warning-words";

type WarningChoicesProps = OpenedWarning & {
  /** The field in the form; null where there is no form. */
  fieldHref: string | null;
};

/** What can be done about a warning: correct it, dismiss it, tell it in public. What was done, once it is. */
export async function WarningChoices({ subject, warning, settlement, mayNote, fieldHref }: WarningChoicesProps) {
  const t = await getTranslations("warnings");
  const kinds = await getTranslations("sources.notes.kinds");
  const { place, note } = await warningWords();
  if (settlement) return <SettlementLine settlement={settlement} />;
  const hidden = () => ({ type: subject.type, id: subject.id, key: warning.key, requestKey: crypto.randomUUID() });
  return (
    <>
      <Choice id="correct" title={t("correct")} explained={t(fieldHref ? "correctExplained" : "correctWithoutForm")}>
        {fieldHref ? (
          <LinkButton href={fieldHref}>{t("toField", { place: place(warning.path) })}</LinkButton>
        ) : (
          <LinkButton href={publicPageOf(subject)}>{t("toPage", { name: subject.name })}</LinkButton>
        )}
      </Choice>
      <Choice id="dismiss" title={t("dismiss")} explained={t("dismissExplained")}>
        <DeskForm
          action={dismissFoundWarning}
          hidden={hidden()}
          fields={[{ kind: "long", name: "reason", label: t("reason"), max: MESSAGE_MAX }]}
          submit={t("dismissSubmit")}
        />
      </Choice>
      {mayNote && (
        <Choice id="note" title={t("note")} explained={t("noteExplained")}>
          <DeskForm
            action={noteFoundWarning}
            hidden={hidden()}
            fields={[
              {
                kind: "choice",
                name: "kind",
                label: t("noteKind"),
                value: noteKindOf[warning.kind],
                options: noteKinds.map((kind) => ({ value: kind, label: kinds(kind) })),
              },
              { kind: "long", name: "text", label: t("noteText"), value: note(warning), max: NOTE_MAX },
            ]}
            submit={t("noteSubmit")}
          />
        </Choice>
      )}
    </>
  );
}

/** Where visitors read a record that has no form. */
const publicPageOf = ({ type, id }: WarningSubject) => pathsFor(defaultLocale)[type === "exchange" ? "exchange" : "programme"](id);

function Choice({ id, title, explained, children }: { id: string; title: string; explained: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8 border-ink border-t-2 pt-3">
      <h2 id={id} className="text-sub">
        {title}
      </h2>
      <p className="mb-3 max-w-column">{explained}</p>
      {children}
    </section>
  );
}
