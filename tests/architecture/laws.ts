import { basename, dirname } from "node:path";
import { functionsIn } from "./syntax";

/** Something that every file keeps. `offences` gives what is wrong in one file, as sentences; `bad` is a file that breaks it. */
export type Law = {
  name: string;
  instead: string;
  applies: (path: string) => boolean;
  offences: (path: string, text: string) => string[];
  bad: { path: string; text: string };
};

const MAX_FILE_LINES = 250;
const MAX_FUNCTION_LINES = 80;
const MAX_FUNCTION_LINES_WITH_JSX = 120;

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isExample = (path: string) => path.endsWith(".examples.tsx");
const always = () => true;

/** The closed vocabulary of a feature, besides components/ and unit tests. */
const featureFiles = [
  "schema",
  "dto",
  "rules",
  "workflow",
  "permissions",
  "actor",
  "auth",
  "queries",
  "admin-queries",
  "mutations",
  "actions",
];
const featureFile = new RegExp(
  `^src/features/[a-z-]+/(?:(?:${featureFiles.join("|")})(?:\\.test)?\\.ts|components/[a-z0-9-]+(?:\\.test)?\\.tsx|components/[a-z0-9-]+(?:\\.test)?\\.ts)$`,
);

/** A law about the text of the files: each line with `pattern` is an offence. */
function forbiddenText(name: string, instead: string, pattern: RegExp, applies: Law["applies"], bad: Law["bad"]): Law {
  const offences = (_path: string, text: string) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${line.trim().slice(0, 100)}`] : []));
  return { name, instead, applies, offences, bad };
}

const names: Law[] = [
  {
    name: "a feature has the files that every feature may have, and no others",
    instead: `one of ${featureFiles.join(", ")}.ts, or components/<name>.tsx; what is pure and not about the noun goes to lib/ under a name that says what it does`,
    applies: (path) => path.startsWith("src/features/") && !path.endsWith(".md"),
    offences: (path) => (featureFile.test(path) ? [] : ["a name outside the vocabulary"]),
    bad: { path: "src/features/practices/service.ts", text: "" },
  },
  {
    name: "no folder for odds and ends",
    instead: "the noun's folder, or lib/ under a name that says what it does",
    applies: always,
    offences: (path) =>
      dirname(path)
        .split("/")
        .filter((folder) => /^(?:utils?|helpers?|common|shared|misc|types|hooks)$/.test(folder)),
    bad: { path: "src/lib/utils/dates.ts", text: "" },
  },
  {
    name: "no barrel files",
    instead: "import the file that has what you need",
    applies: always,
    offences: (path) => (/^index\.[a-z]+$/.test(basename(path)) ? ["index files hide where things are"] : []),
    bad: { path: "src/features/places/index.ts", text: "" },
  },
  {
    name: "file and folder names are words joined by hyphens",
    instead: "kebab-case",
    applies: always,
    offences: (path) =>
      path
        .split("/")
        .filter((part) => !/^(?:\[{1,2}(?:\.\.\.)?[a-z]+\]{1,2}|\([a-z-]+\)|[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+){0,3})$/.test(part))
        .filter(
          (part) =>
            part !== "OFL-source-sans-3.txt" && part !== "OFL-source-serif-4.txt" && !/^[a-z]{2}(?:-[A-Z][a-z]{3})?\.json$/.test(part),
        ),
    bad: { path: "src/components/ui/MapFrame.tsx", text: "" },
  },
];

const directives: Law[] = [
  {
    name: "only actions.ts is called from the browser",
    instead: "move the action to the feature's actions.ts: each export of such a file is an endpoint",
    applies: (path) => !/^src\/features\/[^/]+\/actions\.ts$/.test(path),
    offences: (_path, text) => (/^\s*["']use server["']/m.test(text) ? ["use server"] : []),
    bad: { path: "src/features/practices/mutations.ts", text: 'export async function publish() {\n  "use server";\n}' },
  },
  {
    name: "actions.ts says so in its first line",
    instead: '"use server" on top, so that it cannot be imported as plain code',
    applies: (path) => path.endsWith("/actions.ts"),
    offences: (_path, text) => (text.startsWith('"use server";') ? [] : ["no directive"]),
    bad: { path: "src/features/practices/actions.ts", text: "export async function publish() {}" },
  },
  {
    name: "only leaves and error pages run in the browser",
    instead: "a small component in components/ that gets its texts and values as properties",
    applies: (path) => !/\/components\/|^src\/components\/|\/(?:global-)?error\.tsx$/.test(path),
    offences: (_path, text) => (/^["']use client["']/m.test(text) ? ["use client"] : []),
    bad: { path: "src/app/[locale]/page.tsx", text: '"use client";' },
  },
];

const sizes: Law[] = [
  {
    name: `no file has more than ${MAX_FILE_LINES} lines`,
    instead: "find the second noun in it",
    applies: (path) => /\.(?:ts|tsx|mjs)$/.test(path),
    offences: (_path, text) => {
      const lines = text.trimEnd().split("\n").length;
      return lines > MAX_FILE_LINES ? [`${lines} lines`] : [];
    },
    bad: { path: "src/lib/everything.ts", text: "export {};\n".repeat(MAX_FILE_LINES + 1) },
  },
  {
    name: `no function has more than ${MAX_FUNCTION_LINES} lines, or ${MAX_FUNCTION_LINES_WITH_JSX} with markup`,
    instead: "give the step that has a name of its own a function of its own",
    applies: (path) => /\.(?:ts|tsx|mjs)$/.test(path) && !isTest(path) && !isExample(path),
    offences: (path, text) =>
      functionsIn(path, text).flatMap(({ line, lines, hasJsx }) =>
        lines > (hasJsx ? MAX_FUNCTION_LINES_WITH_JSX : MAX_FUNCTION_LINES) ? [`line ${line}: ${lines} lines`] : [],
      ),
    bad: { path: "src/lib/long.ts", text: `const é = "ž";\nexport function long() {\n${"  step();\n".repeat(MAX_FUNCTION_LINES)}}` },
  },
];

const isCode = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path);
const texts: Law[] = [
  forbiddenText(
    "markup as text stands in one place only",
    "React escapes; JSON-LD has practice-json-ld.tsx, whose text cannot end its element",
    /dangerouslySetInnerHTML/,
    (path) => isCode(path) && path !== "src/features/practices/components/practice-json-ld.tsx",
    { path: "src/features/places/components/note.tsx", text: "<p dangerouslySetInnerHTML={{ __html: note }} />" },
  ),
  forbiddenText(
    "no SQL is made of text",
    "Prisma.sql and $queryRaw as tagged templates, which send values as parameters",
    /queryRawUnsafe|executeRawUnsafe|\bPrisma\.raw\(/,
    isCode,
    { path: "src/features/places/queries.ts", text: "Prisma.raw(`ORDER BY ${column}`)" },
  ),
  forbiddenText(
    "addresses come from lib/paths.ts",
    "pathsFor(locale).practices() and its sisters, so that an address can change and every language has its own",
    /href=(?:"\/|\{["'`]\/)/,
    (path) => path.endsWith(".tsx") && !isExample(path) && !isTest(path),
    { path: "src/app/[locale]/page.tsx", text: '<Anchor href="/practices">All</Anchor>' },
  ),
  forbiddenText(
    "the application writes to its log only",
    "log from server/log.ts; commands speak to people and may use the console",
    /\bconsole\.(?:log|info|debug|warn|error)\(/,
    (path) => isCode(path) && !path.startsWith("src/cli/") && !isTest(path),
    { path: "src/features/places/queries.ts", text: "console.log(row);" },
  ),
  forbiddenText(
    "settings are read in one place",
    "env from server/env.ts, which checks them; the .mjs files of cli/ run before anything is installed or outside the TypeScript loader, and have settings.mjs; the name of Next's runtime in instrumentation.ts is no setting",
    /\bprocess\.env\b/,
    (path) => isCode(path) && !/^src\/(?:server\/env\.ts|instrumentation\.ts|cli\/.*\.mjs)$/.test(path) && !isTest(path),
    { path: "src/features/places/queries.ts", text: "const limit = process.env.LIMIT;" },
  ),
  forbiddenText(
    "outside the data layer the database client is a type",
    "import type: a mapper or a rule holds no connection",
    /^import (?!type ).*generated\/prisma/,
    (path) => path.startsWith("src/features/") && !/\/(?:queries|admin-queries|mutations)\.ts$/.test(path),
    { path: "src/features/places/dto.ts", text: 'import { Prisma } from "../../generated/prisma/client";' },
  ),
  forbiddenText(
    "only the session, the commands and the tests make an actor",
    "currentActor or requireActor of accounts/auth.ts, and the actor as an argument everywhere below",
    /\b(?:makeActor|systemActor)\b/,
    (path) => isCode(path) && !/^src\/(?:cli\/|features\/accounts\/(?:actor|auth)\.ts$)/.test(path) && !isTest(path),
    { path: "src/features/practices/mutations.ts", text: 'import { makeActor } from "../accounts/actor";' },
  ),
  forbiddenText(
    "a step is written where it is taken, and never changed",
    "transitionPractice of publications/mutations.ts: it decides, takes the step and writes it down in one transaction",
    /\bpracticeStep\.(?!find|count)|\b(?:INTO|UPDATE|DELETE FROM) +"?practice_step\b/i,
    (path) => isCode(path) && path !== "src/features/publications/mutations.ts" && !isTest(path),
    { path: "src/features/desk/mutations.ts", text: "await tx.practiceStep.create({ data: forged });" },
  ),
  forbiddenText(
    "what is exported has a name",
    "a named export; only Next.js asks for default exports, in its route files",
    /^export default/,
    (path) =>
      isCode(path) &&
      !/^src\/(?:app\/.*\/?(?:page|layout|template|error|global-error|not-found|loading|default|sitemap|robots|manifest|route|icon|opengraph-image|twitter-image)\.tsx?|proxy\.ts|server\/request-messages\.ts)$/.test(
        path,
      ),
    { path: "src/lib/slug.ts", text: "export default function slug() {}" },
  ),
];

export const laws: Law[] = [...names, ...directives, ...sizes, ...texts];
