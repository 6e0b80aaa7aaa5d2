import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { findCopies } from "../../src/features/copies/admin-queries";
import { toPracticeAnswer } from "../../src/features/practices/dto";
import { createPractice, saveDraft } from "../../src/features/practices/mutations";
import { getPublishedPractice } from "../../src/features/practices/queries";
import { transitionPractice } from "../../src/features/publications/mutations";
import { findPractices } from "../../src/features/search/queries";
import { sharedPassages } from "../../src/lib/shared-runs";
import { db } from "../../src/server/db";
import { completeDraft, createActor } from "../support/editorial-records";

let editor: Actor;
beforeAll(async () => {
  editor = await createActor("editor");
});

const added = { addedBy: { editor: "Somebody", on: "2026-11-22" } };
const hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](data:text/html,z) **<script>alert(1)</script>**";
const marked = "The **mobile** zq*team* of Kosovo* met [the zqcouncil](https://example.org/plan), ask [us](mailto:zqsecret@example.org).";

async function publish(text: string): Promise<{ id: string; slug: string }> {
  const { id, version } = await createPractice(editor, { title: `Marks ${randomUUID()}`, tier: "profile" });
  const statement = [{ text, ...added }];
  const content = completeDraft("Plain", {
    need: statement,
    context: { paragraphs: statement, conditions: [] },
    implementation: { paragraphs: statement, activities: [] },
    results: { paragraphs: statement, claims: [] },
    tips: statement,
    voices: [{ text, speaker: { role: "Mayor", person: null }, ...added }],
  });
  const saved = await saveDraft(editor, { id, version, content });
  await transitionPractice(editor, { id, version: saved.version, transition: "publish" });
  return db.practice.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true } });
}

describe("a text with marks", () => {
  it("is kept as it was typed, found by its words, and told to programs without marks", async () => {
    const { slug } = await publish(marked);
    const page = await getPublishedPractice(slug);
    if (!page) throw new Error("the practice has no page");
    expect(page.content.need[0]?.text).toBe(marked);
    for (const q of ["zqteam", "zqcouncil", "mobile zqteam of Kosovo*"]) {
      expect(
        (await findPractices({ q }, "en")).practices.map((practice) => practice.slug),
        q,
      ).toContain(slug);
    }
    // Addresses are nothing to search for, and those of people nothing to tell.
    expect((await findPractices({ q: "zqsecret" }, "en")).total).toBe(0);
    const answer = toPracticeAnswer(page, []);
    const plain = "The mobile zqteam of Kosovo* met the zqcouncil (https://example.org/plan), ask us.";
    expect([
      answer.need,
      answer.context.paragraphs,
      answer.implementation.paragraphs,
      answer.results.paragraphs,
      answer.tips,
      answer.voices,
    ]).toEqual(Array.from({ length: 6 }, () => [expect.objectContaining({ text: plain })]));
    expect(JSON.stringify(answer)).not.toMatch(/\*\*|zqsecret/);
  });

  it("is compared with other texts by its words", async () => {
    await publish("They **walk** to every *remote* village [twice](https://example.org) a month with all the papers of everybody there.");
    const plain = "They walk to every remote village twice a month with all the papers of everybody there.";
    const content = completeDraft("Other", { need: [{ text: plain }] });
    const copies = await findCopies(editor, content, null);
    expect(copies.flatMap(({ copy }) => sharedPassages(copy.own))).toContain(plain);
  });
});

describe("a script in a text", () => {
  it("is kept as text and goes out as text", async () => {
    const { slug } = await publish(hostile);
    const page = await getPublishedPractice(slug);
    if (!page) throw new Error("the practice has no page");
    const { need } = toPracticeAnswer(page, []);
    expect(need[0]?.text).toBe("<img src=x onerror=alert(1)> x y <script>alert(1)</script>");
  });
});
