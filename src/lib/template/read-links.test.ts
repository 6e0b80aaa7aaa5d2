import { expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { readLines } from "./read-lines";
import { readLinks } from "./read-links";

const brief = (text: string) => readLinks(readLines(plainDocument(text))).map(({ label, address, lines }) => [label, address, lines.from]);
const refused = (text: string) => readLinks(readLines(plainDocument(text))).map(({ isRefused }) => isRefused);

it("links have their address, or have lost it", () => {
  expect(brief("[Video](https://video.example/a)\n[Article](#)\n\n[Page]()\nRadio Somewhere")).toEqual([
    ["Video", "https://video.example/a", 1],
    ["Article", null, 2],
    ["Page", null, 4],
    ["Radio Somewhere", null, 5],
  ]);
});

it("an address may be written out", () => {
  expect(brief("Our page: www.town.example/care.\nhttps://town.example")).toEqual([
    ["Our page", "https://www.town.example/care", 1],
    ["https://town.example", "https://town.example", 2],
  ]);
});

it("what a browser would run is no address", () => {
  expect(brief("[Click](javascript:alert`1`)\n[File](file:///etc/passwd)\n[Broken](https://)")).toEqual([
    ["Click", null, 1],
    ["File", null, 2],
    ["Broken", null, 3],
  ]);
  expect(refused("[Click](javascript:alert`1`)\n[File](file:///etc/passwd)\n[Lost](#)\n[Page](https://town.example)")).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
