import { describe, expect, it } from "vitest";
import { byRole, compared, countFromLists } from "./rules";

const leskovac = { id: "leskovac", placeIds: ["belgrade", "nis", "vranje"] };
const noviSad = { id: "novi-sad", placeIds: ["belgrade", "subotica"] };

describe("countFromLists", () => {
  it("counts a place that stands in two lists once", () => {
    expect(countFromLists("places", [leskovac, noviSad], 2)).toBe(4);
  });

  it("counts events that the source names", () => {
    expect(countFromLists("events", [leskovac, noviSad], 2)).toBe(2);
    expect(countFromLists("events", [], 0)).toBeNull();
  });

  it("says that there is nothing to count", () => {
    expect(countFromLists("places", [{ id: "czechia", placeIds: [] }], 1)).toBeNull();
    expect(countFromLists("people", [leskovac], 1)).toBeNull();
    expect(countFromLists("organisations", [leskovac], 1)).toBeNull();
  });
});

describe("compared", () => {
  const claim = { of: "places", label: "LSUs", lists: [leskovac, noviSad] };

  it("gives the difference with its sign", () => {
    expect(compared({ ...claim, claimed: 5 })).toEqual({ of: "places", label: "LSUs", claimed: 5, counted: 4, difference: -1 });
    expect(compared({ ...claim, claimed: 4 }).difference).toBe(0);
    expect(compared({ ...claim, claimed: 4, lists: [] })).toMatchObject({ counted: null, difference: null });
  });

  it("counts the parts of an exchange as its events", () => {
    expect(compared({ ...claim, of: "events", claimed: 2, lists: [leskovac] }, 2).difference).toBe(0);
  });
});

describe("byRole", () => {
  it("keeps the order of roles and leaves out the empty ones", () => {
    const entries = [
      { role: "partner", id: 1 },
      { role: "donor", id: 2 },
      { role: "partner", id: 3 },
    ];
    expect(byRole(entries, ["donor", "lead", "partner"]).map(({ role, entries: found }) => [role, found.map(({ id }) => id)])).toEqual([
      ["donor", [2]],
      ["partner", [1, 3]],
    ]);
  });
});
