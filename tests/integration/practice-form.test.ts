import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { compareRevisions } from "../../src/features/history/admin-queries";
import { openForm } from "../../src/features/practice-form/admin-queries";
import { saveForm } from "../../src/features/practice-form/mutations";
import { toldEntries } from "../../src/features/practice-form/rules";
import { db } from "../../src/server/db";
import { createActor } from "../support/editorial-records";

it("gives back every word of every record, however often its form is opened and saved", async () => {
  const editor = await createActor("editor");
  const practices = await db.practice.findMany({ select: { id: true, slug: true } });
  expect(practices.length).toBeGreaterThan(15);
  for (const { id, slug } of practices) {
    const { start, practice } = await openForm(editor, id);
    const tree = start.tree as { [name: string]: never };
    const form = { id, version: String(start.version), requestKey: randomUUID(), intent: "save", message: "Nothing was touched" };
    const saved = await saveForm(editor, { ...tree, form });
    expect(saved, slug).toMatchObject({ outcome: "saved", problems: [] });
    const { number } = practice.latest;
    const { fields, after } = await compareRevisions(editor, id, number, number + 1);
    expect(after.message).toBe("Nothing was touched");
    const changed = fields.filter((field) => field.isChanged && (field.value || toldEntries(field).length > 0));
    expect(changed, slug).toEqual([]);
  }
});
