import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { type DatabaseError, Pool } from "pg";

// Loss of the connection counts as failure of the migration, whatever it was doing.
const SETTINGS = { max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5000, keepAlive: true };

/**
 * The engine's way to the database, with two differences. It has exactly one connection, so that a transaction opened on
 * it holds whatever the engine does, its own bookkeeping included. And a script goes to PostgreSQL whole: the adapter
 * would cut it at every semicolon, also at those inside the body of a function.
 */
export class MigrationConnection extends PrismaPg {
  readonly pool: Pool;
  /** PostgreSQL's own words about the script that failed; the engine's next statement fails too and hides them. */
  scriptError: DatabaseError | undefined;

  constructor(url: string) {
    const pool = new Pool({ connectionString: url, ...SETTINGS });
    super(pool);
    this.pool = pool;
    pool.on("error", () => {});
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const executeScript: SqlDriverAdapter["executeScript"] = async (script) => {
      try {
        await this.pool.query(script);
      } catch (error) {
        this.scriptError ??= error as DatabaseError;
        throw error;
      }
    };
    return Object.assign(adapter, { executeScript });
  }

  async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    // A table that somebody else is using must not make every visitor queue behind the migration for ever.
    await this.pool.query("BEGIN; SET LOCAL lock_timeout = '30s'");
    try {
      const result = await work();
      await this.pool.query("COMMIT");
      return result;
    } catch (error) {
      await this.pool.query("ROLLBACK").catch(() => {});
      throw error;
    }
  }
}
