// Who may call whom. Each comment says what to do instead: it is what the failing test prints.
// The parser must be named: with TypeScript 7 alone no module is seen and everything passes.

// dependency-cruiser 17 hands every file to this parser as one without JSX and stops at the first page. Its version 18
// does better and wants Node 22; until then the file's name tells.
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });

const PUBLIC_DOORS = "^src/app/(?!.*\\((?:admin|auth)\\)|api/(?:auth|health)/)|^src/proxy\\.ts$";
const DATA_LAYER = "^src/features/[^/]+/(?:queries|admin-queries|mutations)\\.ts$";
const TESTS = "\\.test\\.tsx?$";
/** Who somebody is, what they did, and how they are reached: they need one another, file by file and never in a circle. */
const ACCOUNTS = "accounts|audit|mails|one-time-links|sessions|settings|two-step";
/** What happens to a practice besides being written, each above editorial itself. */
const EDITORIAL = "editorial|re-checks";
/** A source, and what is cited of its text, which stands below it. */
const SOURCES = "sources|passages";
const VOCABULARIES = "approaches|exchanges|organisations|people|places|programmes|target-groups";

/** The features that each one stands above, lowest first; a feature may import those below it and itself. */
const featureOrder = [
  { features: ACCOUNTS, below: ACCOUNTS },
  { features: EDITORIAL, below: `${ACCOUNTS}|${EDITORIAL}` },
  { features: "passages", below: `${ACCOUNTS}|${EDITORIAL}` },
  { features: "sources", below: `${ACCOUNTS}|${EDITORIAL}|passages` },
  { features: VOCABULARIES, below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}` },
  { features: "pictures", below: `${ACCOUNTS}|${EDITORIAL}|sources` },
  { features: "facets", below: "" },
  { features: "text-search", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|facets` },
  { features: "proposals", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}` },
  { features: "practices", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|facets|text-search|proposals` },
  { features: "copies", below: `${ACCOUNTS}|${EDITORIAL}|practices` },
  { features: "publications", below: `${ACCOUNTS}|${EDITORIAL}|text-search|practices|copies` },
  { features: "history", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|proposals|practices` },
  { features: "desk", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|proposals|practices|publications|history` },
  { features: "warnings", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|text-search|practices|copies|desk` },
  { features: "practice-form", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|proposals|practices|history|desk` },
  { features: "documents", below: "practices|practice-form" },
  {
    features: "imports",
    below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|proposals|practices|copies|history|desk|warnings|practice-form|documents`,
  },
  { features: "search", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|facets|text-search|practices` },
  {
    features: "tables",
    below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|proposals|practices|history|desk|practice-form|search`,
  },
  { features: "seeds", below: `${ACCOUNTS}|${EDITORIAL}|${SOURCES}|${VOCABULARIES}|text-search|practices|copies|publications` },
];

const layer = (name, from, to, comment) => ({ name, severity: "error", comment, from: { path: from, pathNot: TESTS }, to: { path: to } });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other, if only for a type, are one file, or a third one is missing that both can import.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "This import leads nowhere: mend the path, or add the package to package.json.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^topojson-specification$" },
    },

    layer(
      "lib-is-the-ground",
      "^src/lib/",
      "^src/(?!lib/)",
      "lib is pure and runs anywhere. What needs more is the business of a feature or of server/.",
    ),
    layer(
      "server-knows-no-product",
      "^src/server/",
      "^src/(?:app|cli|components|features|proxy)",
      "server/ speaks with the outside world and knows no noun of ours. Hand it what it needs as an argument.",
    ),
    layer(
      "components-know-no-domain",
      "^src/components/",
      "^src/(?:app|cli|features|generated|messages|server|proxy)",
      "components/ could ship in another product: pass plain values and translated text in. What knows a noun lives in features/<noun>/components.",
    ),
    layer(
      "features-know-no-door",
      "^src/features/",
      "^src/(?:app|cli|proxy)",
      "A feature does not know who calls it. Move the shared part into the feature, and let the page or the command call it.",
    ),
    layer(
      "app-knows-no-command",
      "^src/(?:app/|proxy)",
      "^src/cli/",
      "Pages and commands are two doors to the same features: move what both need into a feature.",
    ),
    layer(
      "commands-know-no-page",
      "^src/cli/",
      "^src/(?:app/|proxy)",
      "Pages and commands are two doors to the same features: move what both need into a feature.",
    ),
    {
      name: "product-knows-no-test",
      severity: "error",
      comment:
        "Tests and examples call the product, never the other way round. Only the command that measures starts what is in tests/bench.",
      from: { path: "^src/", pathNot: "\\.(?:test|examples)\\.tsx?$|/example-[^/]+\\.ts$|^src/cli/bench\\.ts$" },
      to: { path: "^tests/|\\.(?:test|examples)\\.tsx?$|/example-[^/]+\\.ts$" },
    },
    {
      name: "no-development-package-in-the-product",
      severity: "error",
      comment:
        "What runs in production stands under dependencies in package.json. Drawing of fonts and maps, tests and examples are no part of it.",
      from: {
        path: "^src/",
        pathNot: `${TESTS}|\\.examples\\.tsx$|^src/cli/(?:testing/|(?:subset-fonts?|font-[a-z]+|draw-map|thin-topology)\\.)`,
      },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },

    ...featureOrder.map(({ features, below }) => ({
      name: `feature-order-${features === VOCABULARIES ? "vocabularies" : features.split("|")[0]}`,
      severity: "error",
      comment:
        "accounts ◄ editorial ◄ passages ◄ sources ◄ vocabularies ◄ proposals, facets ◄ text-search ◄ practices ◄ copies ◄ publications, history ◄ desk ◄ practice-form ◄ documents, warnings ◄ imports; practices ◄ search; practice-form, search ◄ tables; publications ◄ seeds. A page that needs both sides composes them in app/; " +
        "what both sides need belongs to the lower one.",
      from: { path: `^src/features/(${features})/`, pathNot: TESTS },
      to: { path: "^src/features/", pathNot: `^src/features/(?:$1${below ? `|${below}` : ""})/` },
    })),
    {
      name: "vocabularies-read-their-own",
      severity: "error",
      comment:
        "A vocabulary may show and describe another one, but does not read it. A page that shows two of them calls both queries, in app/.",
      from: { path: `^src/features/(${VOCABULARIES})/`, pathNot: TESTS },
      to: { path: `^src/features/(?:${VOCABULARIES})/(?:queries|admin-queries|mutations|actions)\\.ts$`, pathNot: "^src/features/$1/" },
    },
    {
      name: "feature-files-schema",
      severity: "error",
      comment: "schema.ts says what may come in: zod, other schemas and lib/, nothing that reads or decides.",
      from: { path: "^src/features/[^/]+/schema\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(?:lib/|features/[^/]+/schema\\.ts$)" },
    },
    {
      name: "feature-files-rules",
      severity: "error",
      comment: "Rules are pure decisions over schema and dto. Read in queries.ts, pass the result in, and the rule needs no mock.",
      from: { path: "^src/features/[^/]+/(?:rules|workflow|permissions|actor)\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(?:lib/|features/[^/]+/(?:schema|dto|rules|workflow|permissions|actor)\\.ts$)" },
    },
    {
      name: "feature-files-dto",
      severity: "error",
      comment: "dto.ts says what may go out: named columns, mappers, types. It reads nothing itself.",
      from: { path: "^src/features/[^/]+/dto\\.ts$" },
      to: { path: "^src/(?:server/|features/[^/]+/(?:queries|admin-queries|mutations|actions)\\.ts$|features/[^/]+/components/)" },
    },
    {
      name: "feature-files-data-layer",
      severity: "error",
      comment: "Reads and writes know no form and no picture: page, API, command and test all call the same function.",
      from: { path: DATA_LAYER },
      to: { path: "^src/features/[^/]+/(?:actions\\.ts$|components/)" },
    },
    {
      name: "queries-do-not-write",
      severity: "error",
      comment:
        "queries.ts reads what is published, for everybody. What reads for somebody is admin-queries.ts, what writes is mutations.ts.",
      from: { path: "^src/features/[^/]+/queries\\.ts$" },
      to: { path: "^src/features/[^/]+/(?:admin-queries|mutations)\\.ts$" },
    },

    {
      name: "database-through-the-data-layer",
      severity: "error",
      comment: "Ask the database in a feature's queries.ts, admin-queries.ts or mutations.ts, and call that.",
      from: {
        path: "^src/",
        pathNot: `${DATA_LAYER}|${TESTS}|^src/(?:server|cli)/|^src/app/api/health/|^src/instrumentation(?:-node)?\\.ts$`,
      },
      to: { path: "^src/server/(?:db|database-client)\\.ts$|^node_modules/(?:pg|@prisma)/" },
    },
    {
      name: "no-prisma-in-pictures-and-schemas",
      severity: "error",
      comment:
        "A page shows a DTO and a schema says what may come in: neither knows a row. Name the columns in dto.ts and pass its type on.",
      from: { path: "\\.tsx$|/schema\\.ts$|^src/(?:components|lib)/" },
      to: { path: "generated/prisma|^node_modules/@prisma/" },
    },
    {
      name: "public-doors-read-what-is-published",
      severity: "error",
      comment:
        "Public pages, feeds, exports and api/v1 reach queries.ts only, so that nothing unpublished can leak and nothing can be changed. " +
        "What writes or reads for somebody lives under (admin) or (auth).",
      from: { path: PUBLIC_DOORS, pathNot: TESTS },
      to: { path: "^src/features/[^/]+/(?:admin-queries|mutations)\\.ts$", reachable: true },
    },
    {
      name: "writes-know-no-framework",
      severity: "error",
      comment:
        "Page, API, importer, command line and tests call the same function: what needs next/* (cookies, invalidation) stands in actions.ts.",
      from: { path: "^src/features/[^/]+/(?:admin-queries|mutations)\\.ts$" },
      to: { path: "^node_modules/next(?:-auth|-intl)?/", reachable: true },
    },
    {
      name: "one-sign-in",
      severity: "error",
      comment: "Ask accounts/auth.ts for the actor: it looks the session up and fails closed.",
      from: { path: "^src/", pathNot: "^src/features/accounts/auth\\.ts$|^src/app/api/auth/" },
      to: { path: "^node_modules/next-auth/" },
    },
    {
      name: "pages-know-no-row",
      severity: "error",
      comment: "src/generated is the database client: import its types only through dto.ts, its values only in the data layer.",
      from: { path: "^src/(?:app|components)/", pathNot: "^src/app/api/health/" },
      to: { path: "^src/generated/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^src/generated" },
    exclude: { path: "\\.(?:css|woff2?|svg|png|ico)$" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
