import { ClientError } from "../../client-error.ts";
import { loadPeer } from "../load-peer.ts";

/** Runs one statement; without `values` a list of statements, as one transaction. */
export type Query = <Row extends object>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** The part of `pg` that is used; as an optional peer it has no types here. */
interface Pg {
  readonly Pool: new (options: object) => {
    query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly object[] }>;
    on(event: "error", listener: () => void): void;
    end(): Promise<void>;
  };
}

/**
 * A small pool: a vault has few concurrent queries.
 *
 * @throws {ClientError} `peer_missing`
 */
export async function openPool(url: string): Promise<{ readonly query: Query; close(): Promise<void> }> {
  const loaded = await loadPeer<Pg & { readonly default?: Pg }>("pg", "The PostgreSQL vault");
  const { Pool } = loaded.default ?? loaded;
  const pool = new Pool({
    connectionString: url,
    max: 4,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    query_timeout: 15_000,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced at the next query, which fails if that is not possible.
  pool.on("error", () => undefined);
  let ended: Promise<void> | undefined;

  return {
    async query<Row extends object>(text: string, values?: readonly unknown[]) {
      try {
        const { rows } = await pool.query(text, values);
        return rows as readonly Row[];
      } catch (error) {
        throw new ClientError(
          "vault_unreachable",
          `The vault's database does not answer as it should (${reason(error)}): check its address and that it runs.`,
          { cause: error, temporary: true },
        );
      }
    },
    close: () => (ended ??= pool.end()),
  };
}

/** The code is enough: the driver's messages may quote the address with its password. */
function reason(error: unknown): string {
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === "string" ? code : "no answer";
}
