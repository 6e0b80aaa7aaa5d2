import { foldText } from "./fold-text";

// In this order: what an earlier line makes, a later one may meet.
const SPELLINGS: [RegExp, string][] = [
  [/xh/g, "dz"],
  [/zh/g, "z"],
  [/sh/g, "s"],
  [/ch|kj|ts/g, "c"],
  // Đ is written đ, dj, gj and, by whoever has no such key, d.
  [/[dg]j/g, "d"],
  [/q/g, "c"],
  [/x/g, "dz"],
  [/w/g, "v"],
  [/y/g, "i"],
  [/([a-z])\1/g, "$1"],
];

/**
 * One key for all the ways in which the region writes a name: Obilić, Обилић, Обилиќ and Obiliq are "obilic", Niš, Nish
 * and Ниш are "nis". Coarser than `foldText`, which it begins with: only for names and for typing errors.
 */
export function nameKey(text: string): string {
  return SPELLINGS.reduce((key, [spelling, one]) => key.replace(spelling, one), foldText(text));
}
