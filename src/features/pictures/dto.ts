import type { licences, pictureProblems } from "./schema";

export type Licence = (typeof licences)[number];
export type PictureProblem = (typeof pictureProblems)[number];
export type FocalPoint = { left: number; top: number };

/** A size that can be loaded, small to large; `key` is its name in the address. */
export type PictureSource = { format: "webp" | "jpeg"; width: number; height: number; key: string };
/** `language` is that of the text, which may be another than the page's. */
export type AlternativeText = { language: string; text: string };

/** A picture as a visitor gets it. Without an alternative text it is decorative. */
export type PublishedPicture = {
  id: string;
  alternativeText: AlternativeText | null;
  caption: string;
  credit: string;
  licence: Licence;
  focalPoint: FocalPoint;
  sources: PictureSource[];
};

/** What decides whether a picture can be shown. */
export type PictureStanding = {
  isDecorative: boolean;
  languages: string[];
  credit: string;
  licence: Licence | null;
  isPeopleTold: boolean;
  /** Everybody who can be recognised agrees today. */
  isAgreed: boolean;
};

/** Somebody in a picture, with whether they agree today. */
export type PictureSubject = { id: string; name: string; hasAgreed: boolean };

export type PictureAtDesk = Omit<PublishedPicture, "alternativeText" | "licence"> & {
  version: number;
  isDecorative: boolean;
  alternativeTexts: AlternativeText[];
  licence: Licence | null;
  isPeopleTold: boolean;
  people: PictureSubject[];
  isShown: boolean;
  /** Somebody in it has withdrawn: nobody sees it any more, at the desk neither. */
  isWithdrawn: boolean;
  addedBy: string;
  addedAt: string;
};

/** A picture that no page shows, for a month or because somebody in it has withdrawn. */
export type UnusedPicture = { id: string; practice: { id: string; slug: string }; isWithdrawn: boolean; addedBy: string; addedAt: string };

export type PictureFile = { mediaType: string; bytes: Buffer };
