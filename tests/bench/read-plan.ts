/** How the database answers one statement of a public query. */
export type Plan = {
  query: string;
  /** Rows that were looked at on the way, found or not, and those of the answer. */
  rowsRead: number;
  rowsAnswered: number;
  buffers: number;
  /** Null: it did not end in time. */
  ms: number | null;
  /** Tables that were read from one end to the other. */
  scans: string[];
};

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};
export type Explained = { Plan: Node; "Execution Time": number };

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Reads a plan of EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON). */
export function readPlan(query: string, { Plan: top, "Execution Time": ms }: Explained): Plan {
  const scans = nodesOf(top).filter((node) => node["Relation Name"] !== undefined);
  const removed = (node: Node) => (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const whole = scans.filter((node) => node["Node Type"] === "Seq Scan" && node["Actual Loops"] > 0);
  return {
    query,
    rowsRead: Math.round(scans.reduce((sum, node) => sum + (node["Actual Rows"] + removed(node)) * node["Actual Loops"], 0)),
    rowsAnswered: Math.round(top["Actual Rows"] * top["Actual Loops"]),
    buffers: (top["Shared Hit Blocks"] ?? 0) + (top["Shared Read Blocks"] ?? 0),
    ms,
    scans: [...new Set(whole.map((node) => node["Relation Name"] as string))].sort(),
  };
}
