import type { Seen } from "./load";
import type { Plan } from "./read-plan";
import type { WorkName } from "./work-names";

/** CPU time is for one answer, of all processes of the server and the database. */
export type Measured = Seen & { cpuMs: number; bytes: number | null; statements: number; problem?: string };
export type Measurement = {
  practices: number;
  date: string;
  commit: string;
  machine: { cpu: string; cores: number; memoryGB: number; node: string; postgres: string; load: string };
  loadSeconds: number;
  databaseMB: number;
  firstPageMs: number;
  memoryMB: { site: number; database: number; guard: number };
  works: Partial<Record<WorkName, Measured>>;
  nginx: Partial<Record<WorkName, Seen & { cpuMs: number }>> | null;
  plans: Plan[];
};

export type BenchOrder = { practices: number; only: readonly WorkName[]; seconds: number };
