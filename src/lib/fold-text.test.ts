import { describe, expect, it } from "vitest";
import { foldText } from "./fold-text";

describe("foldText", () => {
  it.each([
    ["Obilić", "obilic"],
    ["Обилић", "obilic"],
    ["Fushë Kosovë / Kosovo Polje", "fushe kosove kosovo polje"],
    ["Аранђеловац", "arandjelovac"],
    ["Aranđelovac", "arandjelovac"],
    ["Битољ", "bitolj"],
    ["Džafić", "dzafic"],
    ["Џафић", "dzafic"],
    ["  Leave\u0000 No One—Behind! ", "leave no one behind"],
  ])("%s → %s", (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it("keeps letters of other scripts and gives nothing for punctuation alone", () => {
    expect(foldText("Χειμάρρα")).toBe("χειμαρρα");
    expect(foldText("!!! — ?")).toBe("");
  });
});
