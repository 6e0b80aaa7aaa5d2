import { expect, it } from "vitest";
import type { GroupEntry } from "./dto";
import { groupsByAxis } from "./rules";

const group = (id: string, axis: GroupEntry["axis"], broaderId: string | null = null): GroupEntry => ({
  id,
  name: id,
  axis,
  broaderId,
  definition: "",
  practices: 0,
});

it("nests groups inside their axis, and names a broader group of another axis", () => {
  const sections = groupsByAxis([
    group("street-children", "family", "children"),
    group("children", "life-stage"),
    group("pupils", "life-stage", "children"),
  ]);
  expect(sections.map(({ axis }) => axis)).toEqual(["life-stage", "family"]);
  expect(sections[0]?.groups.map(({ id, narrower }) => [id, narrower.map((term) => term.id)])).toEqual([["children", ["pupils"]]]);
  expect(sections[0]?.groups[0]?.broaderElsewhere).toBeNull();
  expect(sections[1]?.groups[0]?.broaderElsewhere?.id).toBe("children");
});
