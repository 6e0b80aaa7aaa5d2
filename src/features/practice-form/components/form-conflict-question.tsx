"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormPath, type FormTree, listAt, parsePath, pathName, treeAt } from "../../../lib/form-data";
import { differencesBetween } from "../../../lib/form-differences";
import { type Field, fieldAt } from "../../../lib/form-field";
import { ownOf, type Question } from "../../../lib/form-merge";
import { elementId } from "../dto";
import { Radio } from "./form-origin";
import { type Line, useWords } from "./form-words";

/** `other`: whose the other version is; null where it is one's own from another window. */
type QuestionProps = { question: Question; name: string; other: string | null };

/** One thing in which two versions differ, and whose counts. */
export function ConflictQuestion({ question, name, other }: QuestionProps) {
  const { kind, at } = question;
  const place = at.mine ?? at.theirs ?? [];
  // What only the others have stands nowhere in this form but in its list.
  const target = at.mine ?? place.slice(0, -1);
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold wrap-anywhere">
        <a href={`#${elementId(pathName(target))}`}>
          <Legend question={question} place={place} other={other} />
        </a>
      </legend>
      {kind === "only" ? (
        <OnlyOne question={question} place={place} name={name} />
      ) : (
        <BothSides question={question} name={name} other={other} />
      )}
    </fieldset>
  );
}

function Legend({ question: { kind, at }, place, other }: { question: Question; place: FormPath; other: string | null }) {
  const t = useTranslations("practiceForm.conflict");
  const where = useWords().whereOf(place);
  const number = at.theirs?.at(-1);
  if (kind === "order") return t("order", { where });
  if (kind === "only" && at.mine) return t("onlyMine", { where });
  if (kind === "only") return other === null ? t("onlyTheirsOwn", { where }) : t("onlyTheirs", { where, name: other });
  if (typeof number === "number" && number !== at.mine?.at(-1)) return t("elsewhere", { where, number: number + 1 });
  return where;
}

/** An entry that one of both has: it stays, unless it is left out. */
function OnlyOne({ question: { field, at, mine, theirs }, place, name }: { question: Question; place: FormPath; name: string }) {
  const t = useTranslations("practiceForm.conflict");
  const { linesOf } = useWords();
  const [owner, none] = at.mine ? ["mine", "theirs"] : ["theirs", "mine"];
  return (
    <div className="mt-1 border border-rule p-3">
      <Lines lines={linesOf(field, at.mine ? mine : theirs, place)} isAlone={field.kind !== "group"} />
      <div className="mt-2 flex flex-wrap gap-x-6">
        <Radio name={name} value={owner as string} isChosen>
          {t("keep")}
        </Radio>
        <Radio name={name} value={none as string} isChosen={false}>
          {t("leaveOut")}
        </Radio>
      </div>
    </div>
  );
}

/** What differs, in my words and in those of the others. */
function BothSides({ question, name, other }: QuestionProps) {
  const t = useTranslations("practiceForm.conflict");
  const isOrder = question.kind === "order";
  const mine = t(isOrder ? "myOrder" : "mine");
  const own = t(isOrder ? "theirOrderOwn" : "theirsOwn");
  const theirs = other === null ? own : t(isOrder ? "theirOrder" : "theirs", { name: other });
  return (
    <>
      <InBoth question={question} />
      <div className="mt-1 grid gap-4 md:grid-cols-2">
        <Version name={name} value="mine" label={mine} isChosen>
          <Told question={question} side="mine" />
        </Version>
        <Version name={name} value="theirs" label={theirs}>
          <Told question={question} side="theirs" />
        </Version>
      </div>
    </>
  );
}

type VersionProps = { name: string; value: string; label: string; isChosen?: boolean; children: ReactNode };

function Version({ name, value, label, isChosen = false, children }: VersionProps) {
  return (
    <div className="min-w-0 border border-rule p-3">
      <Radio name={name} value={value} isChosen={isChosen}>
        <b className="wrap-anywhere">{label}</b>
      </Radio>
      {children}
    </div>
  );
}

type SideProps = { question: Question; side: "mine" | "theirs" };

function Told({ question, side }: SideProps) {
  const t = useTranslations("practiceForm.conflict");
  const { labelOf, wordsOf } = useWords();
  const { kind, field, at, mine, theirs } = question;
  if (kind === "order") return <Order question={question} side={side} />;
  const own = ownOf(field);
  const lines = differencesBetween(own, mine, theirs).map((difference) => {
    const inside = parsePath(difference.name) ?? [];
    const path = [...(at[side] ?? []), ...inside];
    const control = fieldAt(own, inside) ?? own;
    return { name: pathName(path), label: labelOf(path), words: wordsOf(control, treeAt(question[side], inside)) || t("empty") };
  });
  return <Lines lines={lines} isAlone={field.kind !== "group"} />;
}

/** The entries of a list in the order of one side, each by what it says first. */
function Order({ question: { field, at, ...versions }, side }: SideProps) {
  const { linesOf } = useWords();
  const entry = field.kind === "list" ? field.entry : field;
  const path = at[side] ?? [];
  return (
    <ol className="ml-5 list-decimal">
      {listAt(versions[side], []).map((one, index) => {
        const name = pathName([...path, index]);
        return (
          <li key={name}>
            <span className="line-clamp-3 wrap-anywhere">{subjectLine(entry, one, linesOf)?.words}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What the entry says first, where that is the same in both: which one it is about. */
function InBoth({ question: { kind, field, mine, theirs } }: { question: Question }) {
  const t = useTranslations("practiceForm.conflict");
  const { linesOf } = useWords();
  const [own, other] = [subjectLine(field, mine, linesOf), subjectLine(field, theirs, linesOf)];
  if (kind !== "entry" || field.kind !== "group" || !own || own.words !== other?.words) return null;
  return <p className="max-w-column text-small wrap-anywhere">{t("about", { words: own.words })}</p>;
}

/** The first text of an entry, or the first term. */
function subjectLine(field: Field, tree: FormTree, linesOf: (field: Field, tree: FormTree | undefined, path: FormPath) => Line[]) {
  if (field.kind !== "group") return linesOf(field, tree, [])[0];
  const subject = Object.entries(field.fields).find(([, { kind }]) => kind === "text" || kind === "term" || kind === "number");
  return subject && linesOf(subject[1], treeAt(tree, [subject[0]]), [subject[0]])[0];
}

/** One control a line. Its label is left out where the legend has said it. */
function Lines({ lines, isAlone }: { lines: Line[]; isAlone: boolean }) {
  const t = useTranslations("practiceForm.conflict");
  if (lines.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <dl className="grid gap-1">
      {lines.map(({ name, label, words }) => (
        <div key={name}>
          <dt className={isAlone || label === "" ? "sr-only" : "text-muted text-small"}>{label}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
