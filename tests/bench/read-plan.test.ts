import { expect, it } from "vitest";
import { readPlan } from "./read-plan";

it("a plan tells how many rows were looked at, and which tables from one end to the other", () => {
  const plan = readPlan("search.countFacets, 1", {
    "Execution Time": 12.5,
    Plan: {
      "Node Type": "Nested Loop",
      "Actual Rows": 7,
      "Actual Loops": 1,
      "Shared Hit Blocks": 90,
      "Shared Read Blocks": 10,
      Plans: [
        {
          "Node Type": "Seq Scan",
          "Relation Name": "published_practice",
          "Actual Rows": 40,
          "Actual Loops": 1,
          "Rows Removed by Filter": 960,
        },
        { "Node Type": "Index Scan", "Relation Name": "place", "Actual Rows": 1, "Actual Loops": 40 },
        { "Node Type": "Seq Scan", "Relation Name": "revision", "Actual Rows": 0, "Actual Loops": 0 },
      ],
    },
  });
  expect(plan).toEqual({
    ...{ query: "search.countFacets, 1", ms: 12.5, rowsAnswered: 7, buffers: 100 },
    ...{ rowsRead: 1040, scans: ["published_practice"] },
  });
});
