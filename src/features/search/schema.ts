import { z } from "zod";
import { tiers } from "../practices/schema";

export const practiceSorts = ["relevance", "newest", "title", "place", "rechecked"] as const;
export const practiceViews = ["list", "map"] as const;
export const SEARCH_MAX_LENGTH = 200;
export const FILTER_MAX_VALUES = 50;

/** What a visitor may ask of the list, whole and checked; made by `parsePracticeFilter`. */
export const practiceFilter = z.strictObject({
  q: z.string().max(SEARCH_MAX_LENGTH),
  approach: z.array(z.string().max(80)).max(FILTER_MAX_VALUES),
  place: z.array(z.string().max(80)).max(FILTER_MAX_VALUES),
  country: z.array(z.string().max(80)).max(FILTER_MAX_VALUES),
  group: z.array(z.string().max(80)).max(FILTER_MAX_VALUES),
  tier: z.array(z.enum(tiers)).max(tiers.length),
  sort: z.enum(practiceSorts),
  view: z.enum(practiceViews),
  page: z.int().min(1).max(1_000_000),
});
export type PracticeFilter = z.infer<typeof practiceFilter>;
export const facets = ["approach", "country", "place", "group", "tier"] as const;
export type Facet = (typeof facets)[number];
