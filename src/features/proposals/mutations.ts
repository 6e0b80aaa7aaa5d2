import { Prisma } from "../../generated/prisma/client";
import { foldText } from "../../lib/fold-text";
import { freeName, slugOf } from "../../lib/slug";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { lockNames, once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { tellProposer } from "../mails/mutations";
import type { ProposalKind } from "./dto";
import { organisationProposal, placeProposal, proposalApproval, proposalCorrection, proposalDrop } from "./schema";

type Transaction = Prisma.TransactionClient;

/** An id that is free: the name in words, with a number where it is taken. */
async function freeId(tx: Transaction, table: ProposalKind, name: string): Promise<string> {
  await lockNames(tx);
  const wanted = slugOf(name) || table;
  const like = { id: { startsWith: wanted } };
  const rows =
    table === "place"
      ? await tx.place.findMany({ where: like, select: { id: true } })
      : await tx.organisation.findMany({ where: like, select: { id: true } });
  return freeName(wanted, new Set(rows.map(({ id }) => id)));
}

/** Proposals of one contributor that nobody has decided about, within a day: a flood would bury what editors look for. */
const OPEN_PROPOSALS = 20;

/** Throws `too-many` for a contributor with enough open proposals. Holds the lock on names, so that a hundred at once are counted. */
async function limitProposals(tx: Transaction, actor: Actor): Promise<void> {
  if (mayEdit(actor)) return;
  await lockNames(tx);
  const [found] = await tx.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM audit_event e WHERE e.account_id = ${actor.accountId}::uuid AND e.at > now() - interval '24 hours'
      AND ((e.action = 'place.propose' AND EXISTS (SELECT 1 FROM place t WHERE t.id = e.subject_id AND t.status = 'proposed'))
        OR (e.action = 'organisation.propose' AND EXISTS (SELECT 1 FROM organisation t WHERE t.id = e.subject_id AND t.status = 'proposed')))`;
  if (found && found.open >= OPEN_PROPOSALS) throw new AppError("too-many", { openProposals: OPEN_PROPOSALS });
}

async function mustBeCountry(tx: Transaction, country: string | null): Promise<void> {
  const known = country === null || (await tx.place.findFirst({ where: { id: country, kind: "country" }, select: { id: true } }));
  if (!known) throw new AppError("invalid", { fields: { country: ["unknown"] } });
}

/** The one name of a proposed place: nobody has said yet in which language it is. */
const ownName = (name: string) => ({
  lang: "und",
  script: /\p{Script=Cyrillic}/u.test(name) ? "Cyrl" : "Latn",
  name,
  kind: "variant",
  folded: foldText(name),
});

/** Adds a place that the vocabulary does not have, for the actor's drafts; nobody else but editors sees it. For everybody who is signed in; too-many for a contributor with 20 open ones. */
export async function proposePlace(actor: Actor, input: unknown): Promise<{ id: string; name: string }> {
  const { name, kind, country, requestKey } = parseInput(placeProposal, input);
  return db.$transaction((tx) =>
    once(tx, actor, { name: "propose-place", requestKey }, async () => {
      await limitProposals(tx, actor);
      await mustBeCountry(tx, country);
      const id = await freeId(tx, "place", name);
      const place = { id, kind, name, countryId: country, parentId: country, population: [], namesNotConfirmed: ["und"] };
      const names = { create: { position: 0, ...ownName(name) } };
      await tx.place.create({ data: { ...place, status: "proposed", proposedById: actor.accountId, names }, select: { id: true } });
      await writeAudit(tx, actor, "place.propose", { type: "place", id });
      return { id, name };
    }),
  );
}

/** Adds an organisation that the vocabulary does not have; otherwise as `proposePlace`. */
export async function proposeOrganisation(actor: Actor, input: unknown): Promise<{ id: string; name: string }> {
  const { name, kind, country, website, requestKey } = parseInput(organisationProposal, input);
  return db.$transaction((tx) =>
    once(tx, actor, { name: "propose-organisation", requestKey }, async () => {
      await limitProposals(tx, actor);
      await mustBeCountry(tx, country);
      const id = await freeId(tx, "organisation", name);
      const organisation = { id, name, kind, countryId: country, website, description: [], passage: Prisma.JsonNull };
      await tx.organisation.create({ data: { ...organisation, status: "proposed", proposedById: actor.accountId }, select: { id: true } });
      await writeAudit(tx, actor, "organisation.propose", { type: "organisation", id });
      return { id, name };
    }),
  );
}

type Decision = { kind: ProposalKind; id: string; version: number; requestKey?: string | undefined };
export type DecidedProposal = { name: string; proposedName: string | null; proposedById: string | null };

/**
 * Takes a proposal for one decision, in the caller's transaction: one decision at a time, and nobody saves a text that
 * refers to it meanwhile. Throws not-found for what is no proposal and never was, conflict where somebody was faster.
 */
export async function takeProposal(tx: Transaction, { kind, id, version }: Decision): Promise<DecidedProposal> {
  await lockNames(tx);
  const columns = Prisma.sql`name, proposed_name AS "proposedName", proposed_by_id AS "proposedById", version, status::text AS status`;
  const [row] = await tx.$queryRaw<(DecidedProposal & { version: number; status: string })[]>`
    SELECT ${columns} FROM ${kind === "place" ? Prisma.sql`place` : Prisma.sql`organisation`}
    WHERE id = ${id} AND (proposed_by_id IS NOT NULL OR status <> 'approved') FOR UPDATE`;
  if (!row) throw new AppError("not-found");
  const { status, version: now, ...proposal } = row;
  if (status !== "proposed" || now !== version)
    throw new AppError("conflict", { current: { version: now, isOpen: status === "proposed" } });
  return proposal;
}

/** Writes what was decided about a proposal, in the caller's transaction, after `takeProposal`. */
export async function writeDecision(
  tx: Transaction,
  { kind, id }: Pick<Decision, "kind" | "id">,
  decision: { status: "approved" | "dropped"; dropReason?: string; replacedById?: string },
): Promise<void> {
  const change = { where: { id }, data: { ...decision, version: { increment: 1 } }, select: { id: true } } as const;
  await (kind === "place" ? tx.place.update(change) : tx.organisation.update(change));
}

/** One decision about a proposal: once, one transaction, a row of the log. */
function decide<Input extends Decision>(
  actor: Actor,
  name: string,
  input: Input,
  act: (tx: Transaction, proposal: DecidedProposal) => Promise<void>,
): Promise<{ id: string }> {
  const { kind, id, requestKey } = input;
  return db.$transaction((tx) =>
    once(tx, actor, { name: `${name} ${kind} ${id}`, requestKey }, async () => {
      await act(tx, await takeProposal(tx, input));
      await writeAudit(tx, actor, `${kind}.${name}`, { type: kind, id });
      return { id };
    }),
  );
}

/** Takes a proposed term into the vocabulary, where visitors see it. For editors; otherwise forbidden, not-found, conflict. */
export async function approveProposal(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const approval = parseInput(proposalApproval, input);
  return decide(actor, "approve", approval, async (tx, proposal) => {
    await writeDecision(tx, approval, { status: "approved" });
    await tellProposer(tx, actor, proposal, { what: "approved" });
  });
}

/**
 * Does not take a proposed term in. It keeps its name where texts refer to it, and is offered nowhere; whoever sends such a
 * text is asked to choose another. For editors; otherwise forbidden, not-found, conflict, invalid (a reason is missing).
 */
export async function dropProposal(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const drop = parseInput(proposalDrop, input);
  return decide(actor, "drop", drop, async (tx, proposal) => {
    await writeDecision(tx, drop, { status: "dropped", dropReason: drop.reason });
    await tellProposer(tx, actor, proposal, { what: "dropped", reason: drop.reason });
  });
}

/** Puts right what a proposal says, before it is approved. For editors; otherwise forbidden, not-found, conflict, invalid. */
export async function correctProposal(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const correction = parseInput(proposalCorrection, input);
  return decide(actor, "correct", correction, async (tx, proposal) => {
    const { id, name, country } = correction;
    await mustBeCountry(tx, country);
    const proposedName = proposal.proposedName ?? (proposal.name === name ? null : proposal.name);
    const common = { name, proposedName, version: { increment: 1 } };
    if (correction.kind === "organisation") {
      const { what: kind, website } = correction;
      await tx.organisation.update({ where: { id }, data: { ...common, kind, countryId: country, website }, select: { id: true } });
      return;
    }
    const { what: kind, country: countryId, parent } = correction;
    const isThere = parent && { id: parent, countryId, status: "approved", kind: { in: ["municipality", "city"] } };
    if (isThere && !(await tx.place.findFirst({ where: isThere as Prisma.PlaceWhereInput, select: { id: true } })))
      throw new AppError("invalid", { fields: { parent: ["parentElsewhere"] } });
    await tx.place.update({ where: { id }, data: { ...common, kind, countryId, parentId: parent ?? countryId }, select: { id: true } });
    await tx.placeName.updateMany({ where: { placeId: id, position: 0 }, data: ownName(name) });
  });
}
