import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key";

describe("nameKey", () => {
  it.each([
    ["obilic", ["Obilić", "Обилић", "Обилиќ", "OBILIQ", "obilich", "Obilič"]],
    ["arandelovac", ["Aranđelovac", "Аранђеловац", "Аранѓеловац", "Arangjelovac", "Arandjelovac", "arandelovac"]],
    ["dzafic", ["Džafić", "Џафић", "Xhafiq", "Dzafic", "xafic"]],
    ["nis", ["Niš", "Nish", "Ниш", "nis"]],
    ["fuse kosove", ["Fushë Kosovë", "fushe kosove", "FUSHE-KOSOVE"]],
    ["leze", ["Lezhë", "Leže", "leze", "Лежë"]],
    ["ljes", ["Lješ", "Љеш", "ljesh"]],
    ["bitolj", ["Bitolj", "Битољ"]],
    ["sabac", ["Šabac", "Shabac", "Шабац"]],
    ["pristina", ["Priština", "Prishtina", "Приштина"]],
  ])("%s", (key, spellings) => {
    for (const spelling of spellings) expect(nameKey(spelling), spelling).toBe(key);
  });

  it("keeps names apart that are not the same", () => {
    const keys = ["Bitola", "Bitolj", "Doboj", "Dobrun", "Apatin", "Kula", "Knić", "Kavadarci"].map(nameKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
