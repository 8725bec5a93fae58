import type { Query } from "./pool.ts";

/** An arbitrary number. Concurrent callers wait for each other under it. */
const lock = 7_264_418_991;

/** Creates missing tables. Checks first, because the user of a running system need not be allowed to create any. */
export async function createTables(query: Query): Promise<void> {
  const [found] = await query<{ there: boolean }>(
    "SELECT to_regclass('grantway_letters') IS NOT NULL AS there",
    [],
  );
  if (found?.there === true) return;
  // One statement list is one transaction: either all tables exist or none, whoever else starts now.
  await query(
    `SELECT pg_advisory_xact_lock(${lock});
     CREATE TABLE IF NOT EXISTS grantway_connections (
       vault text NOT NULL, id text NOT NULL, value text NOT NULL, generation text NOT NULL,
       PRIMARY KEY (vault, id));
     CREATE TABLE IF NOT EXISTS grantway_leases (
       vault text NOT NULL, id text NOT NULL, holder text NOT NULL, fence bigint NOT NULL,
       ends_at timestamptz NOT NULL, PRIMARY KEY (vault, id));
     CREATE TABLE IF NOT EXISTS grantway_letters (
       vault text NOT NULL, id text NOT NULL, value text NOT NULL, ends_at timestamptz NOT NULL,
       PRIMARY KEY (vault, id));`,
  );
}
