import { describe, expect, it } from "vitest";
import { askedHashes, copiesAmong, copiesBetween, keptHashes, sharedPassages } from "./shared-runs";

const placed = (...texts: string[]) => texts.map((text, at) => ({ path: `need.${at}.text`, text }));
/** Each a work of its own. */
const works = (...documents: ReturnType<typeof placed>[]) => documents.map((texts, at) => ({ work: `work ${at}`, texts }));
const words = (from: number, to: number, mark = "w") => Array.from({ length: to - from }, (_, at) => `${mark}${from + at}`).join(" ");

// As in the booklet: a whole paragraph stands in two practices, once with other typography.
const team = "The mobile team goes from door to door, listens – and helps families in remote villages with documents. Then it returns.";
const other = "Elsewhere things differ. the mobile team goes from door to door, listens and helps families in remote villages!";

describe("copiesAmong", () => {
  it("marks in both texts what stands in both, as it is written in each", () => {
    const [copy] = copiesAmong(placed("Nothing of it.", team), works(placed(other)));
    expect(copy).toEqual({
      own: [
        {
          path: "need.1.text",
          pieces: [
            { text: "The mobile team goes from door to door, listens – and helps families in remote villages ", isMatch: true },
            { text: "with documents. Then it returns.", isMatch: false },
          ],
        },
      ],
      other: [
        {
          path: "need.0.text",
          pieces: [
            { text: "Elsewhere things differ. ", isMatch: false },
            { text: "the mobile team goes from door to door, listens and helps families in remote villages!", isMatch: true },
          ],
        },
      ],
    });
  });

  it("takes fifteen words for a copy, and fourteen for a manner of speaking", () => {
    const ofLength = (length: number) => copiesAmong(placed(`mine ${words(0, length)}`), works(placed(`${words(0, length)} theirs`)))[0];
    expect(ofLength(15)).not.toBeNull();
    expect(ofLength(14)).toBeNull();
  });

  it("marks shorter passages, too, once there is a copy", () => {
    const [copy] = copiesAmong(placed(`${words(0, 20)} here ${words(50, 58)}`), works(placed(`${words(50, 58)} there`, words(0, 20))));
    expect(copy && sharedPassages(copy.own)).toEqual([words(0, 20), words(50, 58)]);
  });

  it("leaves out what stands in three other works, or in many elsewhere", () => {
    const phrase = words(0, 30);
    const others = works(placed(`${phrase} one`), placed(`two ${phrase}`), placed(`three ${phrase} three`));
    expect(copiesAmong(placed(phrase), others)).toEqual([null, null, null]);
    expect(copiesAmong(placed(phrase), others.slice(1)).map((copy) => copy !== null)).toEqual([true, true]);
    expect(copiesAmong(placed(phrase), others.slice(1), new Set(askedHashes([phrase])))).toEqual([null, null]);
    const drafts = others.map(({ texts }) => ({ work: "one", texts }));
    expect(copiesAmong(placed(phrase), drafts).map((copy) => copy !== null)).toEqual([true, true, true]);
  });

  it("tells a long passage of all who have it, and the phrase of many beside it", () => {
    const [phrase, text] = [words(0, 20, "p"), words(0, 200)];
    const same = Array.from({ length: 4 }, () => placed(text, phrase));
    const others = works(...same, placed(phrase), placed(words(100, 131)));
    const copies = copiesAmong(placed(text, phrase), others, new Set(askedHashes([text, phrase])));
    expect(copies.map((copy) => copy && sharedPassages(copy.own))).toEqual([...same.map(() => [text, phrase]), null, [words(100, 131)]]);
  });

  it("takes many short passages for a copy, few for names", () => {
    const short = (count: number) => Array.from({ length: count }, (_, at) => words(0, 10, `s${at}x`));
    const among = (count: number) => copiesAmong(placed(`${short(count).join(" mine ")} mine`), works(placed(...short(count))))[0];
    expect(among(3)).toBeNull();
    expect(among(4) && sharedPassages(among(4)?.own ?? [])).toEqual(short(4));
  });
});

it("finds which of several documents share a passage, each pair once", () => {
  const documents = [
    placed(words(0, 30)),
    placed("alone"),
    placed(`x ${words(5, 25)}`),
    placed(words(0, 40, "v")),
    placed(words(20, 40, "v")),
  ];
  expect(copiesBetween(documents).map(({ first, second }) => [first, second])).toEqual([
    [0, 2],
    [3, 4],
  ]);
});

it("keeps an eighth of the runs, and is found by any fifteen words of them", () => {
  const text = words(0, 200);
  const kept = new Set(keptHashes([text]));
  expect(kept.size).toBe(25);
  for (let from = 0; from <= 185; from += 1) {
    const asked = askedHashes([`before ${words(from, from + 15)} after`]);
    expect(
      asked.some((hash) => kept.has(hash)),
      `from word ${from}`,
    ).toBe(true);
  }
});
