import { describe, expect, it } from "vitest";
import { nearMatches } from "./rules";

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
