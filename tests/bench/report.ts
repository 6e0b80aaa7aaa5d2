import type { Measured, Measurement } from "./measurement";
import { HOW_TO_GET_NGINX } from "./servers";
import { type WorkName, workNames } from "./work-names";

/** What each work is, and the CPU time of one answer that it is to cost at 10 000 practices. */
const about: Record<WorkName, { title: string; target?: number }> = {
  list: { title: "List page, anonymous, asked again and again", target: 0.06 },
  practice: { title: "Practice page, 20 of them in turn", target: 0.06 },
  "repeated-filter": { title: "Filter page, 20 filters in turn", target: 0.06 },
  filter: { title: "Filter page with facet counts, each filter for the first time", target: 10 },
  "api-filter": { title: "The same filters through the API", target: 2 },
  search: { title: "Search page, each search for the first time", target: 12 },
  "api-search": { title: "The same searches through the API", target: 4 },
  "save-form": { title: "Saving one practice: the whole form, sent to its route by a signed-in editor", target: 12 },
  "autosave-form": { title: "Saving by itself: the same form and route", target: 12 },
  save: { title: "Saving one practice through the data layer", target: 12 },
  copies: { title: "Copies of one draft, through the data layer (findCopies)" },
  warnings: { title: "The warnings panel of one draft, through the data layer (findWarnings, copies included)" },
  publish: { title: "Publishing one practice through the data layer" },
  import: { title: "Import of one changed record of the seed folder" },
};
const JUDGED_AT = 10_000;
const saving: readonly WorkName[] = ["save-form", "autosave-form", "save", "publish", "import"];
const MEMORY_MB = 350;
const FIRST_PAGE_MS = 500;

type Cell = string | number;

export const figure = (value: number) => {
  if (value > 0 && value < 0.0005) return "< 0.001";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number.isFinite(value) ? value.toLocaleString("en", { maximumFractionDigits: digits }).replaceAll(",", " ") : "–";
};
const size = (practices: number) => figure(practices);
const judged = (isReached: boolean) => (isReached ? "**reached**" : "**missed**");

function table(head: string[], rows: Cell[][]): string {
  const line = (cells: Cell[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const hasAnswers = (measured: Measured | undefined): measured is Measured & { isMeasured?: true } =>
  measured !== undefined && measured.answers > 0;
const perSecond = ({ answers, seconds }: { answers: number; seconds: number }) => answers / seconds;

function workRow({ practices, works }: Measurement, name: WorkName): Cell[][] {
  const one = works[name];
  if (!one) return [];
  if (!hasAnswers(one))
    return [[size(practices), `no answer: ${one.problem ?? `${one.failures} failed`}`, "–", "–", "–", "–", "–", one.failures]];
  const bytes = one.bytes === null ? "–" : figure(one.bytes);
  return [
    [
      size(practices),
      figure(one.cpuMs),
      figure(perSecond(one)),
      figure(one.p50),
      figure(one.p95),
      bytes,
      figure(one.statements),
      one.failures,
    ],
  ];
}

/** How a work stands against its target at 10 000 practices, and how it grows from the smallest size to the largest. */
function judgement(all: Measurement[], name: WorkName): string[] {
  const at = all.find(({ practices }) => practices === JUDGED_AT);
  const { target } = about[name];
  const one = at?.works[name];
  const lines: string[] = [];
  if (target !== undefined && one) {
    const isReached = hasAnswers(one) && one.failures === 0 && one.cpuMs <= target;
    lines.push(
      `- At 10 000: ${hasAnswers(one) ? figure(one.cpuMs) : "no"} ms of CPU an answer, to reach ≤ ${target}: ${judged(isReached)}`,
    );
  }
  const nginx = at?.nginx?.[name];
  if (nginx && hasAnswers(one)) {
    const share = perSecond(one) / perSecond(nginx);
    lines.push(
      `- Requests a second, as a part of nginx's with the same pages: ${figure(share)}, to reach ≥ 0.333: ${judged(share >= 1 / 3)}`,
    );
  }
  const [small, large] = [
    all.find(({ practices }) => practices === 1000)?.works[name],
    all.find(({ practices }) => practices === 100_000)?.works[name],
  ];
  if (small && large) {
    const limit = saving.includes(name) ? 1.3 : 2;
    const growth = hasAnswers(small) && hasAnswers(large) ? large.cpuMs / small.cpuMs : Number.POSITIVE_INFINITY;
    const isReached = growth <= limit && large.failures === 0;
    lines.push(`- From 1 000 to 100 000: ${figure(growth)} times the CPU time, to reach ≤ ${limit}: ${judged(isReached)}`);
  }
  return lines;
}

/** All works at one look: CPU time at each size, and what was to be reached at 10 000. */
function overview(all: Measurement[]): string[] {
  const measured = workNames.filter((name) => all.some(({ works }) => works[name]));
  const rows = measured.map((name) => {
    const { target } = about[name];
    const one = all.find(({ practices }) => practices === JUDGED_AT)?.works[name];
    const isReached = target !== undefined && hasAnswers(one) && one.failures === 0 && one.cpuMs <= target;
    const cells = all.map(({ works }) => {
      const work = works[name];
      return hasAnswers(work) ? `${figure(work.cpuMs)}${work.failures > 0 ? ` (${work.failures} failed)` : ""}` : "no answer";
    });
    return [name, ...cells, target === undefined ? "–" : `≤ ${target}`, target === undefined || !one ? "–" : judged(isReached)];
  });
  return [table(["CPU ms an answer", ...all.map(({ practices }) => `at ${size(practices)}`), "to reach at 10 000", ""], rows), ""];
}

function worksPart(all: Measurement[]): string[] {
  const head = ["practices", "CPU ms an answer", "requests a second", "p50 ms", "p95 ms", "bytes", "SQL statements", "failed"];
  return workNames.flatMap((name) => {
    const rows = all.flatMap((one) => workRow(one, name));
    if (rows.length === 0) return [];
    const lines = judgement(all, name);
    return [`### ${about[name].title}`, "", table(head, rows), "", ...(lines.length > 0 ? [...lines, ""] : [])];
  });
}

function nginxPart(all: Measurement[]): string[] {
  const rows = all.flatMap(({ practices, nginx, works }) =>
    Object.entries(nginx ?? {}).map(([name, one]) => {
      const ours = works[name as WorkName];
      const share = hasAnswers(ours) ? figure(perSecond(ours) / perSecond(one)) : "–";
      return [size(practices), name, figure(one.cpuMs), figure(perSecond(one)), figure(one.p50), figure(one.p95), share];
    }),
  );
  if (rows.length === 0) return ["nginx was not installed and so not measured. To get it:", "", `    ${HOW_TO_GET_NGINX}`, ""];
  return [table(["practices", "pages", "CPU ms an answer", "requests a second", "p50 ms", "p95 ms", "ours : nginx"], rows), ""];
}

function machinePart(all: Measurement[]): string[] {
  const rows = all.map(({ practices, date, commit, machine, loadSeconds, databaseMB }) => [
    size(practices),
    `${date} UTC`,
    commit,
    machine.load,
    figure(loadSeconds),
    figure(databaseMB),
  ]);
  const [last] = all.slice(-1);
  return [
    ...(last
      ? [
          `${last.machine.cpu}, ${last.machine.cores} cores, ${last.machine.memoryGB} GB; Node ${last.machine.node}, PostgreSQL ${last.machine.postgres}.`,
          "",
        ]
      : []),
    table(["practices", "measured", "commit", "machine's load before", "seconds to fill", "database MB"], rows),
    "",
  ];
}

function memoryPart(all: Measurement[]): string[] {
  const rows = all.map(({ practices, memoryMB, firstPageMs }) => {
    const together = memoryMB.site + memoryMB.database;
    return [
      size(practices),
      memoryMB.site,
      memoryMB.database,
      `${together} ${judged(together <= MEMORY_MB)}`,
      `${figure(firstPageMs)} ${judged(firstPageMs <= FIRST_PAGE_MS)}`,
      memoryMB.guard,
    ];
  });
  return [
    table(
      [
        "practices",
        "web server MB",
        "database MB",
        `together (≤ ${MEMORY_MB})`,
        `first page ms (≤ ${FIRST_PAGE_MS})`,
        "guard MB, not counted",
      ],
      rows,
    ),
    "",
  ];
}

function plansPart(all: Measurement[]): string[] {
  return all.flatMap(({ practices, plans }) => {
    if (plans.length === 0) return [];
    const scanned = plans.filter(({ scans, ms }) => scans.length > 0 || ms === null).length;
    const rows = plans.map(({ query, rowsRead, rowsAnswered, buffers, ms, scans }) => {
      if (ms === null) return [query, "–", "–", "–", "not within 10 s", "not known"];
      return [query, figure(rowsRead), figure(rowsAnswered), figure(buffers), figure(ms), scans.join(", ") || "none"];
    });
    return [
      `### ${size(practices)} practices: ${scanned} of ${plans.length} statements read a whole table that grows, or never end`,
      "",
      table(["query, statement", "rows read", "rows answered", "buffers", "ms", "whole tables read"], rows),
      "",
    ];
  });
}

/** The report of all sizes, as Markdown. */
export function reportOf(all: Measurement[]): string {
  const clients = new Set(all.flatMap(({ works }) => Object.values(works).map(({ client }) => client)));
  return `${[
    "# Benchmarks",
    "",
    "Written by `npm run bench -- --practices 1000` (10000, 100000): do not edit. What the words mean:",
    "",
    "- *CPU ms an answer*: processor time of all server processes together with the database, from Linux's own counters, divided by the",
    "  answers. The client is another process and is not counted. Where the data layer is called, the calling process counts instead of the web server.",
    `- 16 connections that stay open, brotli accepted (the data layer: 8 calls at once; import: one after the other). Clients: ${[...clients].join(", ")}; "own" is a loop of ours.`,
    "- The catalogue is made up by `tests/bench`: the same one in every run, practices of 600 to 1200 words with all facets, beside the seed records.",
    "- PostgreSQL runs as in production: what is written is on the disk. The build, the server and the pages are those of `npm start`; the small",
    "  process that guards the embedded database and the commands that start everything are not counted.",
    "- *SQL statements*: of one answer, transactions' own included, counted in up to ten answers that were asked for alone.",
    "- *failed*: answers that were not 200, or none within a minute. A work with failures has not reached its target.",
    "",
    "## Machine and runs",
    "",
    ...machinePart(all),
    "## Overview",
    "",
    ...overview(all),
    "## Memory after load, and the first page after the start",
    "",
    ...memoryPart(all),
    "## Works",
    "",
    ...worksPart(all),
    "## nginx with the same pages as compressed files",
    "",
    ...nginxPart(all),
    "## Plans of the public queries",
    "",
    "Each statement of each public query, run by EXPLAIN (ANALYZE, BUFFERS) with values that find much. *Rows read*: looked at in tables and",
    "indexes, kept or not. A table grows when it has a row or more for every ten practices.",
    "",
    ...plansPart(all),
  ].join("\n")}`;
}
