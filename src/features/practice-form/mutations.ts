import { asKept, freshEntry, toContent, toFormTree, type Writer } from "../../lib/form-content";
import {
  changeList,
  type FormPath,
  type FormTree,
  listAt,
  parseListChange,
  parsePath,
  pathName,
  textAt,
  treeAt,
  withTreeAt,
} from "../../lib/form-data";
import { identityOf } from "../../lib/form-differences";
import { fieldAt, type GroupField } from "../../lib/form-field";
import { settle } from "../../lib/form-merge";
import { misfitsOf } from "../../lib/form-shape";
import { statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess, searchTerms } from "../editorial/admin-queries";
import { mayWrite } from "../editorial/workflow";
import { getPracticeForEditing, readSettled } from "../practices/admin-queries";
import type { PracticeForEditing, SavedVersion } from "../practices/dto";
import { saveDraft } from "../practices/mutations";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import { proposeOrganisation, proposePlace } from "../proposals/mutations";
import { termsOf } from "./admin-queries";
import type { FormAnswer, FormConflict, SaveOutcome } from "./dto";
import { opensAs, pageAfter, practiceForm, problemsOf, withFirstEntries } from "./rules";
import { type FormMeta, formMeta } from "./schema";

const MISFITS_TOLD = 20;

type Tree = { [name: string]: FormTree };
type Asked = Pick<FormAnswer, "matches" | "focus"> & {
  tree: FormTree;
  refused?: SaveOutcome["problems"][number];
  /** Of both versions one was made: it is saved over this one. */
  over?: number;
};

/**
 * Saves a form as a draft, after doing what its button asks for. For whoever may write the practice; otherwise as
 * `saveDraft`. What cannot even be kept (too long, no number) comes back with its text, a conflict with the other version.
 */
export async function saveForm(actor: Actor, sent: Tree): Promise<SaveOutcome> {
  const { form: meta, query, proposal, ...typed } = sent;
  const form = practiceForm();
  const asked = parseInput(formMeta, meta);
  if (!mayWrite(actor, await getPracticeAccess(actor, asked.id))) throw new AppError("forbidden");
  const unknown = misfitsOf(form, typed).slice(0, MISFITS_TOLD);
  if (unknown.length > 0) throw new AppError("invalid", { fields: Object.fromEntries(unknown.map((name) => [name, ["unknown"]])) });
  const writer: Writer = { editor: actor.name.slice(0, 80), on: new Date().toISOString().slice(0, 10) };
  const isMerge = asked.intent === "merge";
  // Without scripts, Enter in a search field sends the form as its first button does: that looks the name up, too.
  const searched = asked.intent === "save" ? openSearch(query, typed) : null;
  const doing = searched ? { ...asked, intent: `find:${pathName(searched)}` } : asked;
  const done = isMerge
    ? merge(form, asked, typed, await getPracticeForEditing(actor, asked.id), writer)
    : await doWhatIsAsked(actor, form, doing, { typed, query, proposal });
  const { tree, matches, focus, refused, over: version = asked.version } = done;
  const common = { tree, matches, focus, conflict: null, requestKey: crypto.randomUUID(), savedAt: null, version, page: null };
  const terms = await termsOf(actor, form, tree);
  if (refused) return { ...common, ...terms, outcome: "not-saved", problems: [refused] };
  const parsed = practiceDraft.safeParse(toContent(form, tree, writer));
  if (!parsed.success) return { ...common, ...terms, outcome: "not-saved", problems: problemsOf(form, tree, parsed.error.issues) };
  const saved = await saveOrCompare(actor, form, asked, version, parsed.data);
  if ("conflict" in saved) {
    const theirs = await termsOf(actor, form, saved.conflict.tree);
    const [names, dropped] = [
      { ...terms.names, ...theirs.names },
      { ...terms.dropped, ...theirs.dropped },
    ];
    return { ...common, ...saved, names, dropped, outcome: "conflict", problems: [] };
  }
  // What was replaced meanwhile is told beside its field, which only this answer still has.
  const isReplaced = Object.values(terms.dropped).some(({ replacedBy }) => replacedBy !== null);
  // What was typed for a proposal and not proposed yet is no part of the practice: only this answer has it.
  const isBegun = asked.intent === "save" && isProposalBegun(proposal);
  const isAllShown = !matches && !isReplaced && !isBegun && (asked.intent === "save" || isMerge || opensAs(form, tree, writer));
  const page = isAllShown ? pageAfter(asked, saved.version, focus) : null;
  const shown = isBegun && proposal ? { tree: { ...(tree as Tree), proposal } } : {};
  return { ...common, ...saved, ...terms, ...shown, outcome: "saved", problems: [], page };
}

async function saveOrCompare(
  actor: Actor,
  form: GroupField,
  { id, intent, requestKey, message, window }: FormMeta,
  version: number,
  content: PracticeDraft,
): Promise<{ version: number; savedAt: string } | { conflict: FormConflict; tree: FormTree }> {
  try {
    const isAutosave = intent !== "save" && intent !== "merge";
    // A form with scripts numbers its sendings: what it sends again may be a newer text under the key of the first.
    const once = isAutosave || window ? {} : { requestKey };
    const saved = await saveDraft(actor, { id, version, content, isAutosave, window, ...once, message: isAutosave ? "" : message });
    return { version: saved.version, savedAt: saved.savedAt };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    const { current } = error.details as { current: SavedVersion };
    const tree = toFormTree(form, current.content);
    // What editors have put in the place of a proposal is no question to choose about.
    const mine = toFormTree(form, await readSettled(statements, content));
    // The other one wrote the same: there is nothing to choose.
    if (identityOf(form, mine) === identityOf(form, tree)) return { version: current.version, savedAt: current.at };
    const isOwn = current.by.id === actor.accountId;
    return { conflict: { version: current.version, by: current.by.name, isOwn, at: current.at, mine, tree }, tree: mine };
  }
}

/** The first search field in which something was typed and whose own field has nothing chosen. */
function openSearch(query: FormTree | undefined, typed: Tree, path: FormPath = []): FormPath | null {
  if (typeof query === "string") return query.trim() !== "" && textAt(typed, path) === "" ? path : null;
  const parts = Array.isArray(query) ? query.map((part, index) => [index, part] as const) : Object.entries(query ?? {});
  for (const [name, part] of parts) {
    const found = openSearch(part, typed, [...path, name]);
    if (found) return found;
  }
  return null;
}

const isProposalBegun = (proposal: FormTree | undefined): boolean =>
  Object.values(Object(proposal) as Record<string, FormTree>).some((part) => textAt(part, ["name"]).trim() !== "");

type Sent = { typed: Tree; query: FormTree | undefined; proposal: FormTree | undefined };

async function doWhatIsAsked(actor: Actor, form: GroupField, asked: FormMeta, sent: Sent): Promise<Asked> {
  const nothing = { tree: sent.typed, matches: null, focus: null };
  const [act = "", name = ""] = asked.intent.split(":");
  const path = parsePath(name);
  const change = parseListChange(asked.intent);
  if (change) {
    const field = fieldAt(form, change.path);
    const fresh = field?.kind === "list" ? freshEntry(field.entry) : "";
    const after = changeList(sent.typed, change, fresh);
    return { ...nothing, tree: after.tree, focus: firstControl(form, after.focus) };
  }
  if (!path) return nothing;
  const field = fieldAt(form, path.at(-1) === "source" ? path.slice(0, -1) : path);
  if (act === "find" && (field?.kind === "term" || field?.kind === "origin")) {
    const kind = field.kind === "term" ? field.term : "source";
    const found = await searchTerms(actor, { kind, q: textAt(sent.query, path).slice(0, 100) });
    return { tree: { ...sent.typed, query: sent.query ?? {} }, matches: { path: name, found }, focus: name };
  }
  if (act === "propose" && field?.kind === "list") return propose(actor, form, sent, path, asked.requestKey);
  return nothing;
}

/** The field inside an entry to which the page returns without scripts. */
function firstControl(form: GroupField, path: FormPath): string {
  const field = fieldAt(form, path);
  const first = field?.kind === "group" ? Object.keys(field.fields)[0] : undefined;
  return first ? pathName([...path, first]) : pathName(path);
}

/**
 * One text of both versions, as chosen. Where the choices are about another version than the newest one, or about other
 * lists than these, nothing is made of them: the save then finds the conflict again, and the person is asked anew.
 */
function merge(form: GroupField, asked: FormMeta, typed: Tree, { version, latest }: PracticeForEditing, writer: Writer): Asked {
  const versions = { mine: asKept(form, typed, writer), theirs: toFormTree(form, latest.content) };
  const tree = asked.theirVersion === version ? settle(form, versions, asked.choices) : null;
  if (!tree) return { tree: typed, matches: null, focus: null };
  return { tree: withFirstEntries(form, tree), matches: null, focus: null, over: version };
}

/** What the form says of a proposal that was not taken; every other fault is thrown on. */
function refusalOf(error: unknown): "proposalNotValid" | "tooManyProposals" {
  if (error instanceof AppError && error.code === "too-many") return "tooManyProposals";
  if (error instanceof AppError && error.code === "invalid") return "proposalNotValid";
  throw error;
}

async function propose(actor: Actor, form: GroupField, { typed, proposal }: Sent, path: FormPath, requestKey: string): Promise<Asked> {
  const part = treeAt(proposal, path);
  const at = (name: string) => textAt(part, [name]);
  const field = fieldAt(form, path);
  const term = path[0] === "places" ? "place" : "organisation";
  const input = { name: at("name"), kind: at("kind"), country: at("country") || null, requestKey };
  const proposed = await (term === "place" ? proposePlace(actor, input) : proposeOrganisation(actor, input)).catch(refusalOf);
  if (typeof proposed === "string") {
    const refused = { name: pathName(path), problem: proposed, max: 0 };
    return {
      tree: withTreeAt(typed, ["proposal", ...path], part ?? {}),
      matches: null,
      focus: pathName(path),
      refused,
    };
  }
  const { id } = proposed;
  const entries = listAt(typed, path).filter((entry) => textAt(entry, [term]) !== "");
  const fresh = field?.kind === "list" ? freshEntry(field.entry) : "";
  const tree = withTreeAt(typed, path, [...entries, withTreeAt(fresh, [term], id)]);
  return { tree, matches: null, focus: pathName([...path, entries.length, term]) };
}
