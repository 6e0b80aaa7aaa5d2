import type { Prisma } from "../../generated/prisma/client";
import type { Passage, Statement } from "../sources/schema";

type Ref = { id: string; name: string };
export type SeatRef = Ref & { kind: string };

/** An organisation in the list. */
export type OrganisationEntry = Ref & { acronym: string | null; kind: string; place: Ref | null; country: Ref | null };

/** An organisation with what it did. Holds nothing of the people who work there. */
export type OrganisationView = OrganisationEntry & {
  place: SeatRef | null;
  nameLocal: { text: string; lang: string | null } | null;
  altNames: string[];
  website: string | null;
  description: Statement[];
  /** Where a source first names it; null for one that an editor added. */
  passage: Passage | null;
  /** Addresses of the published practices by the role that it had in them. */
  practiceRoles: { role: string; practice: string }[];
  programmes: (Ref & { acronym: string | null; role: string })[];
  sources: { id: string; title: string }[];
};

const refSelect = { id: true, name: true } as const;

export const organisationEntrySelect = {
  ...refSelect,
  acronym: true,
  kind: true,
  place: { select: refSelect },
  country: { select: refSelect },
} as const satisfies Prisma.OrganisationSelect;

export const organisationSelect = {
  ...organisationEntrySelect,
  place: { select: { ...refSelect, kind: true } },
  nameLocal: true,
  altNames: true,
  website: true,
  description: true,
  passage: true,
  practices: { orderBy: { position: "asc" }, select: { role: true, practice: { select: { slug: true } } } },
  programmes: { orderBy: { position: "asc" }, select: { role: true, programme: { select: { ...refSelect, acronym: true } } } },
  sources: { orderBy: { position: "asc" }, select: { id: true, title: true } },
} as const satisfies Prisma.OrganisationSelect;

type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** Where a country has one official language, a local name is in it. Elsewhere the name stands without a language. */
const languageOf: Readonly<Record<string, string>> = { AL: "sq", CZ: "cs", MK: "mk" };

function localName(text: string, country: string | undefined): { text: string; lang: string | null } {
  if (country === "RS") return { text, lang: /\p{Script=Cyrillic}/u.test(text) ? "sr-Cyrl" : "sr-Latn" };
  return { text, lang: languageOf[country ?? ""] ?? null };
}

/** Description and passage were validated when they were saved. */
export function toOrganisationView({ nameLocal, description, passage, practices, programmes, ...row }: OrganisationRow): OrganisationView {
  return {
    ...row,
    nameLocal: nameLocal ? localName(nameLocal, row.country?.id) : null,
    description: description as unknown as Statement[],
    passage: passage as unknown as Passage | null,
    practiceRoles: practices.map(({ role, practice }) => ({ role, practice: practice.slug })),
    programmes: programmes.map(({ role, programme }) => ({ ...programme, role })),
  };
}
