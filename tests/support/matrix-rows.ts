import { readdirSync } from "node:fs";
import type { Row } from "./authorisation/matrix";

const files = readdirSync("tests/support/authorisation").filter((file) => file.endsWith(".ts") && file !== "matrix.ts");

/** The rows of every file of tests/support/authorisation. */
export async function readRows(): Promise<Row[]> {
  const read = files.map((file) => import(`./authorisation/${file.replace(/\.ts$/, "")}.ts`) as Promise<{ rows: Row[] }>);
  return (await Promise.all(read)).flatMap(({ rows }) => rows);
}

export const nameOf = ({ of, variant }: Row) => `${of}${variant ? ` (${variant})` : ""}`;
