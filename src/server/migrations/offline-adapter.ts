import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

// Comparing two schemas needs no database, but the engine asks one for its version before it does anything. This one
// answers as the oldest PostgreSQL that is supported, so that the SQL written is understood there too.
const GREETING = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 15.0", 150_000]],
};

function refuse(): Promise<never> {
  return Promise.reject(new Error("There is no database behind the comparison of two schemas."));
}

const adapter = {
  provider: "postgres",
  adapterName: "offline",
  queryRaw: () => Promise.resolve(GREETING),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: () => Promise.resolve(),
} satisfies SqlDriverAdapter;

export const offlineAdapter = {
  provider: "postgres",
  adapterName: "offline",
  connect: () => Promise.resolve(adapter),
  connectToShadowDb: () => Promise.resolve(adapter),
} satisfies SqlMigrationAwareDriverAdapterFactory;
