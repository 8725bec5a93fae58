import pg from "pg";
import type { Cells } from "../rows/cells.ts";
import { storable } from "../rows/cells.ts";
import { explainPostgresError, isLostRace } from "./postgres-error.ts";

/** A statement each connection prepares once under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a parameter may be. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];

/** Runs statements: each on its own, or together in one transaction. */
export interface Queries {
  rows(statement: Statement, ...parameters: readonly Parameter[]): Promise<readonly Cells[]>;
  one(statement: Statement, ...parameters: readonly Parameter[]): Promise<Cells | undefined>;
}

/** A pool of connections. */
export interface Database extends Queries {
  /** Runs the work as one transaction; it may run again when it lost a race against another. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Statements and transactions that wait for a connection now. */
  waiting(): number;
  close(): Promise<void>;
}

/** How a connection is made. A database that cannot be reached is reported within seconds. Milliseconds. */
export const connecting = { connectionTimeoutMillis: 10_000, keepAlive: true, application_name: "grantway" };

/** Longer than any statement of ours takes; a connection that hangs beyond it is given up. */
const patience = 30_000;

const attempts = 4;

/** Opens the pool. Connects when first used, and again after the database was away. */
export function createDatabase(url: string): Database {
  const pool = new pg.Pool({
    ...connecting,
    connectionString: url,
    query_timeout: patience,
    max: 10,
    types: { getTypeParser },
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool awaits it, which its types do not say
    onConnect: planOnce,
  });
  // An idle connection that breaks is dropped by the pool; the next call connects anew or is told why it cannot.
  pool.on("error", () => {});
  const onPool = queriesOn(pool);
  let closing: Promise<void> | undefined;

  async function attempt<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    // The connection may break between two statements; the next one then fails.
    client.on("error", ignore);
    let broken = true;
    try {
      await client.query("BEGIN");
      const answer = await work(queriesOn(client));
      await client.query("COMMIT");
      broken = false;
      return answer;
    } catch (error) {
      broken = await client.query("ROLLBACK").then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }

  return {
    rows: (statement, ...parameters) => retrying(() => onPool.rows(statement, ...parameters)),
    one: (statement, ...parameters) => retrying(() => onPool.one(statement, ...parameters)),
    transaction: (work) => retrying(() => attempt(work)),
    waiting: () => pool.waitingCount,
    close: () => (closing ??= pool.end()),
  };
}

function ignore(): void {}

/**
 * Our statements find rows by key, so the plan of the first run serves every other. By default PostgreSQL plans the
 * hottest one anew each time, which takes longer than running it. It also compiles statements that might take long, which takes
 * a tenth of a second, and a list never takes as long.
 */
async function planOnce(client: pg.ClientBase): Promise<void> {
  await client.query("SET plan_cache_mode = force_generic_plan; SET jit = off");
}

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let left = attempts; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left === 1 || !isLostRace(error)) throw explainPostgresError(error);
    }
  }
}

function queriesOn(runner: pg.Pool | pg.PoolClient): Queries {
  async function rows({ name, text }: Statement, ...parameters: readonly Parameter[]) {
    const values = parameters.map((value) => (typeof value === "string" ? storable(value) : value));
    const { rows } = await runner.query<unknown[]>({ name, text, values, rowMode: "array" });
    return rows;
  }
  return { rows, one: async (...call) => (await rows(...call))[0] };
}

/** `bigint` holds milliseconds and counts here, all within what a number holds exactly. */
const getTypeParser = ((oid: TypeId, format: "text") =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];
