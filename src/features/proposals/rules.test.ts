import { describe, expect, it } from "vitest";
import { nearMatches, withReplaced } from "./rules";

const document = (places: (string | null)[], organisations: [string | null, string][] = []) => ({
  title: "A title",
  places: places.map((place) => ({ place, heading: `where ${place} stands` })),
  organisations: organisations.map(([organisation, role]) => ({ organisation, role })),
});
const placesOf = ({ places }: { places: { place: string | null }[] }) => places.map(({ place }) => place);

describe("a document after a proposal was replaced", () => {
  const town = { kind: "place", id: "nova-varosh", by: "nova-varos" } as const;

  it("refers to the other one, and keeps everything else", () => {
    expect(withReplaced(document(["apatin", "nova-varosh", null]), [town])).toEqual({
      ...document(["apatin", "nova-varos", null]),
      places: [
        { place: "apatin", heading: "where apatin stands" },
        { place: "nova-varos", heading: "where nova-varosh stands" },
        { place: null, heading: "where null stands" },
      ],
    });
  });

  it("is the very same one where it refers to none of them", () => {
    const untouched = document(["apatin"], [["nova-varosh", "lead"]]);
    expect(withReplaced(untouched, [])).toBe(untouched);
    expect(withReplaced(untouched, [town])).toEqual(untouched);
  });

  it("names nothing twice because of it", () => {
    expect(placesOf(withReplaced(document(["nova-varosh", "nova-varos"]), [town]))).toEqual(["nova-varos"]);
    const both = [town, { kind: "place", id: "nova-varosch", by: "nova-varos" } as const];
    expect(placesOf(withReplaced(document(["nova-varosch", "apatin", "nova-varosh"]), both))).toEqual(["nova-varos", "apatin"]);
    // What stood there twice before is somebody's mistake, and not ours to take away.
    expect(placesOf(withReplaced(document(["apatin", "apatin", "nova-varosh"]), [town]))).toEqual(["apatin", "apatin", "nova-varos"]);
  });

  it("may name an organisation in two roles", () => {
    const replaced = withReplaced(
      document(
        [],
        [
          ["nalas-network", "lead"],
          ["nalas", "partner"],
          ["nalas-network", "partner"],
        ],
      ),
      [{ kind: "organisation", id: "nalas-network", by: "nalas" }],
    );
    expect(replaced.organisations).toEqual([
      { organisation: "nalas", role: "lead" },
      { organisation: "nalas", role: "partner" },
    ]);
  });
});

describe("what looks like a proposal", () => {
  const existing = [
    { name: "Obiliq / Obilić", names: ["Обилић"] },
    { name: "Nova Varoš", names: [] },
    { name: "Varoš", names: [] },
    { name: "Bar", names: [] },
    { name: "Red Cross of Serbia", names: ["Crveni krst Srbije"] },
    { name: "NALAS", names: ["Network of Associations of Local Authorities of South-East Europe"] },
  ];
  const near = (name: string) => nearMatches(name, existing).map((one) => one.name);

  it("is found in another spelling, with a misprint, and with words around it, the nearest first", () => {
    expect(near("Obilic")).toEqual(["Obiliq / Obilić"]);
    expect(near("Обилић")).toEqual(["Obiliq / Obilić"]);
    expect(near("Nova Varosh")).toEqual(["Nova Varoš", "Varoš"]);
    expect(near("Red Cross")).toEqual(["Red Cross of Serbia"]);
    expect(near("Red Cross of Serbia, branch Apatin")).toEqual(["Red Cross of Serbia"]);
    expect(near("nalas")).toEqual(["NALAS"]);
  });

  it("is nothing where only short words or the beginning are the same", () => {
    expect(near("Barcelona")).toEqual([]);
    expect(near("City of the hills")).toEqual([]);
    expect(near("")).toEqual([]);
    expect(near("???")).toEqual([]);
  });
});
