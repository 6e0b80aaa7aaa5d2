import { describe, expect, it } from "vitest";
import { phasesToChoose } from "./form-phases";

const phase = (approach: string, id: string) => ({ approach, id, name: id.toUpperCase() });
const phases = [phase("a", "plan"), phase("a", "do"), phase("b", "look"), phase("b", "do"), phase("b", "plan"), phase("c", "end")];
const offered = (approaches: string[], value = "") => phasesToChoose(phases, approaches, value).map(({ id }) => id);

describe("the phases to choose from", () => {
  it("stand in the order of the chosen approach, whoever else has them", () =>
    expect(offered(["b"], "do")).toEqual(["look", "do", "plan"]));
  it("end with the chosen one of another approach", () => expect(offered(["b"], "end")).toEqual(["look", "do", "plan", "end"]));
  it("are those of every approach, each once", () => expect(offered(["b", "", "a"])).toEqual(["look", "do", "plan"]));
  it("are all where no approach is chosen yet", () => expect(offered([""], "end")).toEqual(["plan", "do", "look", "end"]));
});
