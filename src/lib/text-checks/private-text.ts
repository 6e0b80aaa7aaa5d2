import { tellsContact } from "./contacts";
import { namedPeople } from "./named-people";

/** What is known of a text's surroundings: names of people, and names that are none of people. */
export type NamesAround = { people: readonly string[]; others: readonly string[] };

/** Whether a text tells how to reach somebody, or names somebody with their health, ethnicity, income or child. */
export const tellsPrivately = (text: string, { people, others }: NamesAround): boolean =>
  tellsContact(text) || namedPeople([{ path: "", text }], { known: people, others, speakers: new Map() }).length > 0;
