import { replaceProposal } from "../../../src/features/history/mutations";
import * as reads from "../../../src/features/proposals/admin-queries";
import type { ProposalKind } from "../../../src/features/proposals/dto";
import * as writes from "../../../src/features/proposals/mutations";
import { createPerson } from "../accounts";
import { editorsOnly, everybody, inside, type Row } from "./matrix";

/** A proposal of somebody else's, as a decision names it. */
async function proposed(kind: ProposalKind) {
  const { actor } = await createPerson("contributor");
  const { id } =
    kind === "place"
      ? await writes.proposePlace(actor, { name: "To be decided", kind: "city", country: "RS" })
      : await writes.proposeOrganisation(actor, { name: "To be decided", kind: "association" });
  return { kind, id, version: 1 };
}

const ref = async (kind: ProposalKind) => {
  const { id } = await proposed(kind);
  return { kind, id };
};

export const rows: Row[] = [
  {
    of: "proposals/admin-queries.listProposals",
    about: "anything",
    expected: editorsOnly,
    call: (actor) => reads.listProposals(actor),
  },
  {
    of: "proposals/admin-queries.getProposal",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => reads.getProposal(actor, await ref("place")),
  },
  {
    of: "proposals/admin-queries.listCandidates",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => reads.listCandidates(actor, { ...(await ref("organisation")), q: "nalas" }),
  },
  { of: "proposals/admin-queries.listParents", about: "anything", expected: editorsOnly, call: (actor) => reads.listParents(actor) },
  {
    of: "proposals/admin-queries.getLastDecision",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => reads.getLastDecision(actor, await ref("place")),
  },
  {
    of: "proposals/mutations.proposePlace",
    about: "anything",
    expected: everybody,
    call: (actor) => writes.proposePlace(actor, { name: "Nova Varoš", kind: "city", country: "RS" }),
  },
  {
    of: "proposals/mutations.proposeOrganisation",
    about: "anything",
    expected: everybody,
    call: (actor) => writes.proposeOrganisation(actor, { name: "A new association", kind: "association" }),
  },
  {
    of: "proposals/mutations.approveProposal",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => writes.approveProposal(actor, await proposed("place")),
  },
  {
    of: "proposals/mutations.correctProposal",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => {
      const corrected = { name: "Corrected", what: "school", country: "RS", website: null };
      return writes.correctProposal(actor, { ...(await proposed("organisation")), ...corrected });
    },
  },
  {
    of: "proposals/mutations.dropProposal",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => writes.dropProposal(actor, { ...(await proposed("organisation")), reason: "A reason" }),
  },
  {
    of: "history/mutations.replaceProposal",
    about: "anything",
    expected: editorsOnly,
    call: async (actor) => replaceProposal(actor, { ...(await proposed("place")), replacement: "apatin" }),
  },
  ...inside(
    "proposals/admin-queries.readReplacements",
    "proposals/mutations.takeProposal",
    "proposals/mutations.writeDecision",
    "mails/mutations.tellProposer",
  ),
];
