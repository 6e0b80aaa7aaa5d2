import { z } from "zod";
import type { GroupField } from "../../lib/form-field";
import { formFrom, type JsonSchema, type TermFields } from "../../lib/form-from-schema";
import { termDocuments, type VocabularyKind } from "../vocabularies/schema";

/** Fields that hold the id of a term, of every kind of document. Its own kind has those that stand above, below and beside. */
const termFields = (kind: VocabularyKind): TermFields => ({
  related: kind,
  broader: kind,
  parent: "place",
  country: "place",
  place: "place",
  hosts: "place",
  organisation: "organisation",
  ...(kind === "exchange" ? { organisations: "organisation" } : {}),
  publisher: "organisation",
  source: "source",
  programme: "programme",
  partOf: "exchange",
  exchanges: "exchange",
});

const madeForms = new Map<VocabularyKind, GroupField>();

/** The form of a kind of term. It follows from the schema, and is made once: nobody may change it. The id is no field of it. */
export function termForm(kind: VocabularyKind): GroupField {
  const made = madeForms.get(kind);
  if (made) return made;
  const schema = z.toJSONSchema(termDocuments[kind], { io: "input", unrepresentable: "any" }) as JsonSchema;
  const { id: _id, ...properties } = schema.properties ?? {};
  const form = formFrom({ properties }, termFields(kind));
  madeForms.set(kind, form);
  return form;
}
