import { describe, expect, it } from "vitest";
import en from "../../messages/en.json";
import { commentedParts, partAnchor } from "./rules";

describe("what a comment can be about", () => {
  it("is the whole practice, and every part of its form under its name there", () => {
    expect(commentedParts).toEqual(["overview", ...Object.keys(en.practiceForm.sections)]);
  });

  it("leads to the part in the form", () => {
    expect([partAnchor("title"), partAnchor("places"), partAnchor("need")]).toEqual(["#s-basics", "#s-places", "#s-need"]);
  });
});
