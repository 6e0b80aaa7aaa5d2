import type { PracticeCard, TermRef } from "../practices/dto";
import type { Ignored } from "./rules";
import type { Facet, PracticeFilter } from "./schema";

/** One value of a filter: how many practices it would show, given all the other filters. */
export type FacetOption = TermRef & {
  facet: Facet;
  parent: string | null;
  /** Grouping inside the facet: axis of a target group, country of a place, status of an approach. */
  section: string | null;
  position: number;
  /** Whether any published practice has it at all. */
  used: boolean;
};
export type FacetCounts = { total: number; counts: Record<Facet, Record<string, number>> };


/** The list of practices as its page shows it. */
export type FoundPractices = {
  filter: PracticeFilter;
  /** What the address asked for and could not be used. */
  ignored: Ignored[];
  options: FacetOption[];
  counts: FacetCounts["counts"];
  total: number;
  practices: PracticeCard[];
  /** Only for an empty result: "facet value" → how many practices there are without that one. */
  withoutOne: Record<string, number>;
};
