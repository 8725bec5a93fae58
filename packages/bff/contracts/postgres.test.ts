import pg from "pg";
import { afterAll, inject } from "vitest";
import { createPostgresSessions } from "../src/stores/postgres-sessions.ts";
import { describeSessionStore } from "./session-store-contract.ts";

const pools: pg.Pool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

describeSessionStore("PostgreSQL", async () => {
  const pool = new pg.Pool({ connectionString: inject("postgres"), max: 4 });
  pools.push(pool);
  return createPostgresSessions({ pool });
});
