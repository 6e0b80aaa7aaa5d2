import localFont from "next/font/local";

/*
 * The files share two family names of our own, so that the browser picks the file by style and `unicode-range`:
 * Cyrillic is fetched only where it is shown. One call per rule of preloading, since all files of a call share it.
 * The ranges are those of src/cli/font-letters.ts; fonts.test.ts compares them. next/font reads literals only,
 * hence the repetition. The stacks, with metric-matched fallbacks, are in globals.css.
 */

const serifLatin = localFont({
  src: [{ path: "./fonts/serif-latin.woff2", weight: "400 700", style: "normal" }],
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Atlas Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0, U+00A7, U+00A9, U+00AB, U+00AD, U+00B0-00B2, U+00B7, U+00BB, U+00BD, U+00C0-00C2, U+00C4, U+00C7-00CB, U+00CD-00CF, U+00D3-00D4, U+00D6-00D7, U+00DA, U+00DC-00DD, U+00DF-00E2, U+00E4, U+00E7-00EB, U+00ED-00EF, U+00F3-00F4, U+00F6, U+00FA, U+00FC-00FD, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2039-203A, U+20AC, U+2191, U+2193, U+2212",
    },
  ],
});

const serifItalicLatin = localFont({
  src: [{ path: "./fonts/serif-italic-latin.woff2", weight: "400", style: "italic" }],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0, U+00A7, U+00A9, U+00AB, U+00AD, U+00B0-00B2, U+00B7, U+00BB, U+00BD, U+00C0-00C2, U+00C4, U+00C7-00CB, U+00CD-00CF, U+00D3-00D4, U+00D6-00D7, U+00DA, U+00DC-00DD, U+00DF-00E2, U+00E4, U+00E7-00EB, U+00ED-00EF, U+00F3-00F4, U+00F6, U+00FA, U+00FC-00FD, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2039-203A, U+20AC, U+2191, U+2193, U+2212",
    },
  ],
});

const serifLatinExtension = localFont({
  src: [
    { path: "./fonts/serif-latin-ext.woff2", weight: "400 700", style: "normal" },
    { path: "./fonts/serif-italic-latin-ext.woff2", weight: "400", style: "italic" },
  ],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Serif" },
    {
      prop: "unicode-range",
      value: "U+0106-0107, U+010C-0111, U+011A-011B, U+0147-0148, U+0158-0159, U+0160-0161, U+0164-0165, U+016E-016F, U+017D-017E",
    },
  ],
});

const serifCyrillic = localFont({
  src: [
    { path: "./fonts/serif-cyrillic.woff2", weight: "400 700", style: "normal" },
    { path: "./fonts/serif-italic-cyrillic.woff2", weight: "400", style: "italic" },
  ],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0400, U+0402-0403, U+0405, U+0408-040D, U+040F-0418, U+041A-0428, U+0430-0438, U+043A-0448, U+0450, U+0452-0453, U+0455, U+0458-045D, U+045F, U+2116",
    },
  ],
});

const sansLatin = localFont({
  src: [{ path: "./fonts/sans-latin.woff2", weight: "400 700", style: "normal" }],
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Atlas Sans" },
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0, U+00A7, U+00A9, U+00AB, U+00AD, U+00B0-00B2, U+00B7, U+00BB, U+00BD, U+00C0-00C2, U+00C4, U+00C7-00CB, U+00CD-00CF, U+00D3-00D4, U+00D6-00D7, U+00DA, U+00DC-00DD, U+00DF-00E2, U+00E4, U+00E7-00EB, U+00ED-00EF, U+00F3-00F4, U+00F6, U+00FA, U+00FC-00FD, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2039-203A, U+20AC, U+2191, U+2193, U+2212",
    },
  ],
});

const sansLatinExtension = localFont({
  src: [{ path: "./fonts/sans-latin-ext.woff2", weight: "400 700", style: "normal" }],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Sans" },
    {
      prop: "unicode-range",
      value: "U+0106-0107, U+010C-0111, U+011A-011B, U+0147-0148, U+0158-0159, U+0160-0161, U+0164-0165, U+016E-016F, U+017D-017E",
    },
  ],
});

const sansCyrillic = localFont({
  src: [{ path: "./fonts/sans-cyrillic.woff2", weight: "400 700", style: "normal" }],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Sans" },
    {
      prop: "unicode-range",
      value:
        "U+0400, U+0402-0403, U+0405, U+0408-040D, U+040F-0418, U+041A-0428, U+0430-0438, U+043A-0448, U+0450, U+0452-0453, U+0455, U+0458-045D, U+045F, U+2116",
    },
  ],
});

const languageNames = localFont({
  src: [{ path: "./fonts/sans-names.woff2", weight: "600", style: "normal" }],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: "font-family", value: "Atlas Names" },
    {
      prop: "unicode-range",
      value: "U+010C, U+0161, U+041C, U+0421, U+0430, U+0434-0435, U+0438, U+043A, U+043D-0441",
    },
  ],
});

/**
 * To be imported by the root layout, and spread on nothing: the faces apply through `--font-serif` and `--font-sans`.
 * The list keeps the bundler from dropping a face as unused.
 */
export const fontFaces = [
  serifLatin,
  serifItalicLatin,
  serifLatinExtension,
  serifCyrillic,
  sansLatin,
  sansLatinExtension,
  sansCyrillic,
  languageNames,
];
