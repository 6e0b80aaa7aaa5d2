import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { asOneAnswer } from "../../../server/per-answer";
import { toMarkup } from "../../../server/to-markup";
import type { PublishedPicture } from "../dto";
import { PracticePictures } from "./practice-pictures";

const sourcesOf = (height: number) =>
  [480, 960].flatMap((width) =>
    (["webp", "jpeg"] as const).map((format) => ({ format, width, height: (height * width) / 480, key: `${width}.${format}` })),
  );
const picture: PublishedPicture = {
  id: "a",
  alternativeText: { language: "en", text: "A “well” & <neighbours>" },
  caption: "The second summer",
  credit: "Zora Zelić",
  licence: "CC-BY-4.0",
  focalPoint: { left: 0, top: 0 },
  sources: sourcesOf(320),
};
const drawn = (changes: Partial<PublishedPicture>) =>
  asOneAnswer("en", () => toMarkup(createElement(PracticePictures, { pictures: [{ ...picture, ...changes }] })));

describe("a picture on a page", () => {
  it("is loaded in the size that is needed, and has its place before it comes", async () => {
    const markup = await drawn({});
    expect(markup).toContain('<source type="image/webp" srcSet="/pictures/480.webp 480w, /pictures/960.webp 960w"');
    expect(markup).toContain('srcSet="/pictures/480.jpeg 480w, /pictures/960.jpeg 960w"');
    expect(markup).toContain('src="/pictures/960.jpeg"');
    expect(markup).toContain('width="960" height="640"');
    expect(markup).toContain('alt="A “well” &amp; &lt;neighbours&gt;"');
    expect(markup).toContain("Picture: Zora Zelić");
    expect(markup).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    // The policy of our pages knows no styles of an element.
    expect(markup).not.toContain("style=");
  });

  it("is passed over by who does not see it where it decorates, and says which language its text is in", async () => {
    expect(await drawn({ alternativeText: null })).toContain('alt=""');
    expect(await drawn({ alternativeText: { language: "sr", text: "Бунар" } })).toContain('alt="Бунар" lang="sr"');
  });

  it("keeps in sight what must be where it is cut", async () => {
    expect(await drawn({})).not.toContain("object-cover");
    expect(await drawn({ sources: sourcesOf(640) })).toContain("object-cover object-top-left");
  });

  it("is not there where there is none", async () => {
    expect(await asOneAnswer("en", () => toMarkup(createElement(PracticePictures, { pictures: [] })))).toBe("");
  });
});
