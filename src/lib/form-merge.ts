import { type FormPath, type FormTree, listAt, pathName, textAt, treeAt } from "./form-data";
import { identityOf } from "./form-differences";
import type { Field, GroupField } from "./form-field";
import { pairEntries } from "./pair-entries";

// Two versions of one form become one. What differs is asked as questions; what was chosen comes back as a tree of
// "mine" and "theirs" in the shape of the form (title, results.claims.order), in which the entries of a list stand by
// their places in both versions: m2t3 is my third and their fourth, m2 only mine, t3 only theirs. All entries of a list
// that differs are named, so that the answer alone tells what is paired, whatever was typed since.

export type Side = "mine" | "theirs";
type Row = { mine: number | null; theirs: number | null };

/**
 * `field`: a text or a choice outside of lists. `entry`: an entry that both have, in different words; its own lists are
 * asked for by themselves. `only`: an entry that one of them has. `order`: a list whose entries stand in another order.
 * `same`: an entry to be named and not to be asked for.
 */
export type Question = {
  kind: "field" | "entry" | "only" | "order" | "same";
  /** Under which the answer is sent. */
  name: string;
  field: Field;
  /** Where it stands in each version, and what stands there; null where it does not. */
  at: Record<Side, FormPath | null>;
  mine: FormTree;
  theirs: FormTree;
};

/** What an entry says by itself: everything but its lists. */
export function ownOf(field: Field): Field {
  if (field.kind !== "group") return field;
  const own = Object.entries(field.fields).flatMap(([name, part]) => (part.kind === "list" ? [] : [[name, ownOf(part)] as const]));
  return { ...field, fields: Object.fromEntries(own) };
}

/** The lists inside of an entry. */
function listsOf(field: Field): GroupField {
  const fields = field.kind === "group" ? Object.entries(field.fields) : [];
  const lists = fields.flatMap(([name, part]): [string, Field][] => {
    if (part.kind === "list") return [[name, part]];
    const inner = listsOf(part);
    return Object.keys(inner.fields).length > 0 ? [[name, inner]] : [];
  });
  return { kind: "group", isOptional: false, fields: Object.fromEntries(lists) };
}

type Versions = { mine: FormTree | undefined; theirs: FormTree | undefined };
type Place = { name: FormPath; at: Record<Side, FormPath | null> };
const top: Place = { name: [], at: { mine: [], theirs: [] } };

const partOf = ({ mine, theirs }: Versions, part: string) => ({ mine: treeAt(mine, [part]), theirs: treeAt(theirs, [part]) });
const below = (path: FormPath | null, part: string | number | null) => (path === null || part === null ? null : [...path, part]);

/** Everything in which two versions of a form differ. */
export function questionsBetween(field: Field, versions: Versions, place = top): Question[] {
  if (field.kind === "group") {
    return Object.entries(field.fields).flatMap(([name, part]) =>
      questionsBetween(part, partOf(versions, name), {
        name: [...place.name, name],
        at: { mine: below(place.at.mine, name), theirs: below(place.at.theirs, name) },
      }),
    );
  }
  const { mine = "", theirs = "" } = versions;
  if (identityOf(field, mine) === identityOf(field, theirs)) return [];
  if (field.kind === "list") return listQuestions(field, { mine, theirs }, place);
  return [{ kind: "field", name: pathName(place.name), field, at: place.at, mine, theirs }];
}

function listQuestions(field: Extract<Field, { kind: "list" }>, { mine, theirs }: Record<Side, FormTree>, place: Place): Question[] {
  const lists = { mine: listAt(mine, []), theirs: listAt(theirs, []) };
  const pairs = pairEntries(lists.mine, lists.theirs, (entry) => identityOf(field.entry, entry));
  const rows = inOrderOf(
    pairs.map(({ before, after }) => ({ mine: before, theirs: after })),
    "mine",
  );
  const shared = rows.flatMap((row) => (row.mine === null || row.theirs === null ? [] : [row.theirs]));
  const isMoved = shared.some((to, index) => to < (shared[index - 1] ?? 0));
  const order: Question = { kind: "order", name: pathName([...place.name, "order"]), field, at: place.at, mine, theirs };
  const entries = rows.flatMap((row) => {
    const at = { mine: below(place.at.mine, row.mine), theirs: below(place.at.theirs, row.theirs) };
    return entryQuestions(field.entry, { mine: lists.mine[row.mine ?? -1], theirs: lists.theirs[row.theirs ?? -1] }, at, [
      ...place.name,
      rowKey(row),
    ]);
  });
  return isMoved ? [order, ...entries] : entries;
}

function entryQuestions(field: Field, versions: Versions, at: Place["at"], name: FormPath): Question[] {
  const { mine = "", theirs = "" } = versions;
  const asked = { name: pathName([...name, "own"]), field, at, mine, theirs };
  if (at.mine === null || at.theirs === null) return [{ kind: "only", ...asked }];
  const isSame = identityOf(ownOf(field), mine) === identityOf(ownOf(field), theirs);
  return [{ kind: isSame ? "same" : "entry", ...asked }, ...questionsBetween(listsOf(field), versions, { name, at })];
}

const rowKey = ({ mine, theirs }: Row) => `${mine === null ? "" : `m${mine}`}${theirs === null ? "" : `t${theirs}`}`;
const rowName = /^(?:m(\d{1,4}))?(?:t(\d{1,4}))?$/;

/** The entries in the order of one version; what only the other one has stands where it stood there, behind the same entry. */
function inOrderOf<Entry extends Row>(rows: readonly Entry[], side: Side): Entry[] {
  const other = side === "mine" ? "theirs" : "mine";
  const by = (one: Side) => (a: Row, b: Row) => (a[one] ?? 0) - (b[one] ?? 0);
  const told = rows.filter((row) => row[side] !== null).toSorted(by(side));
  for (const row of rows.filter((one) => one[side] === null).toSorted(by(other))) {
    const behind = told.findIndex((one) => one[other] !== null && one[other] === (row[other] ?? 0) - 1);
    told.splice(behind + 1, 0, row);
  }
  return told;
}

type Settling = Versions & {
  choices: FormTree | undefined;
  /** Inside of an entry: whose it is. */
  side: Side | null;
};
/** What the answers name is not what stands there. */
class Misfit extends Error {}

/**
 * One form of two, as chosen; what was not asked for is mine. Null where the answers are about other lists than these:
 * they would take or drop the wrong entries.
 */
export function settle(field: Field, versions: Versions, choices: FormTree | undefined): FormTree | null {
  try {
    return settled(field, { ...versions, choices, side: null }) ?? "";
  } catch (error) {
    if (error instanceof Misfit) return null;
    throw error;
  }
}

function settled(field: Field, { mine, theirs, choices, side }: Settling): FormTree | undefined {
  if (field.kind === "group") {
    const parts = Object.entries(field.fields).flatMap(([name, part]) => {
      const settling = { ...partOf({ mine, theirs }, name), choices: treeAt(choices, [name]), side };
      const value = settled(part, settling);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(parts);
  }
  if (field.kind === "list") return settledList(field.entry, { mine, theirs, choices });
  return (side ?? choices) === "theirs" ? theirs : mine;
}

function settledList(entry: Field, { mine, theirs, choices }: Omit<Settling, "side">): FormTree | undefined {
  const lists = { mine: listAt(mine, []), theirs: listAt(theirs, []) };
  const rows = Object.keys(typeof choices === "object" ? choices : {}).flatMap((key) => {
    const found = rowName.exec(key);
    const [, own, other] = found ?? [];
    return own || other ? [{ key, mine: own ? Number(own) : null, theirs: other ? Number(other) : null }] : [];
  });
  if (rows.length === 0) return mine;
  for (const side of ["mine", "theirs"] as const) {
    const named = rows.flatMap((row) => row[side] ?? []).toSorted((a, b) => a - b);
    if (named.length !== lists[side].length || named.some((place, index) => place !== index)) throw new Misfit();
  }
  return inOrderOf(rows, textAt(choices, ["order"]) === "theirs" ? "theirs" : "mine").flatMap((row) => {
    const side = textAt(choices, [row.key, "own"]) === "theirs" ? "theirs" : "mine";
    const versions = { mine: lists.mine[row.mine ?? -1], theirs: lists.theirs[row.theirs ?? -1] };
    if (row.mine === null || row.theirs === null) return versions[side] ?? [];
    return settled(entry, { ...versions, choices: treeAt(choices, [row.key]), side }) ?? [];
  });
}
