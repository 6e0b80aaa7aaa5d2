/** What a picture that is taken may have at most, and the pixels that its shorter side must have. */
export const pictureLimits = { megabytes: 15, megapixels: 40, shortestSide: 100 } as const;

/** Why a picture is not taken; the sentence for each is `pictures.faults.<code>` of the messages. */
export const pictureFaults = [
  "too-large",
  "empty",
  "not-a-picture",
  "too-many-pixels",
  "too-small",
  "animated",
  "print-colours",
  "hidden-content",
  "broken",
  "too-slow",
  "too-much-memory",
  "too-many",
] as const;
export type PictureFault = (typeof pictureFaults)[number];
