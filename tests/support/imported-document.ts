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
