import type { Actor } from "../../src/features/accounts/actor";
import { db } from "../../src/server/db";
import { readDocument } from "../../src/server/document-reader/read-document";
import { sha256Of } from "../../src/server/source-document";

/**
 * Two case studies of our own in one document, of places and an approach that the seed records have. `mark` makes its words and its
 * bytes others than those of every other one.
 */
export const importedDocument = (mark = "one"): string => `A booklet of ${mark}

Social Approach

Day-care centre

Day-care centres give families some hours of rest.

Municipality of Apatin / Serbia

A room in the old mill ${mark}

What was the need?

In ${mark} 64 adults with disabilities lived with their parents and saw nobody else.

What did the municipality have in place?

The old mill of ${mark} stood empty.

- A social plan of ${mark} for four years

How was the social approach implemented?

The municipality of ${mark} led the work from May 2021 to June 2022.

The following activities were carried out:

- The mill of ${mark} was cleaned
- Two carers of ${mark} were found

What were the main results?

- 15 of 64 adults of ${mark} come every Friday
- Parents of ${mark} rest

Useful tips

- Begin in ${mark} with one room

Testimonials

“My son of ${mark} sings again.”

Ms. Zorica Zorić, mother of a child with developmental difficulties

Learn more about this practice

[A film about ${mark}](https://film.example/mill)

Contact

Ms. Vida Vidić, coordinator, vida.vidic@gmail.com, +381 64 123 45 67

Municipality of Nowhere Hills / Serbia

Bread for the hill ${mark}

What was the need?

The shop of ${mark} had closed.

What did the municipality have in place?

A van of ${mark}.

What were the main results?

- Bread of ${mark} comes every day

Useful tips

- Ask the baker of ${mark}
`;

const reading = new Map<string, ReturnType<typeof readDocument>>();

/** That document as somebody has sent it, with two practices of which no draft was made. It is read once, however often it is sent. */
export async function sentImport({ accountId }: Pick<Actor, "accountId">, mark = "one"): Promise<string> {
  const bytes = Buffer.from(importedDocument(mark));
  if (!reading.has(mark)) reading.set(mark, readDocument(bytes, "studies.txt"));
  const read = await reading.get(mark);
  if (!read?.ok) throw new Error("the document could not be read");
  const { id } = await db.documentImport.create({
    data: {
      fileName: `studies of ${mark}.txt`,
      format: "text",
      sha256: sha256Of(bytes),
      size: bytes.length,
      text: JSON.parse(JSON.stringify(read.text)),
      practiceCount: 2,
      accountId,
      file: { create: { bytes } },
    },
    select: { id: true },
  });
  return id;
}
