import pg from "pg";
import { inject } from "vitest";
import { createPostgresStore } from "../src/vault/postgres/postgres-store.ts";
import { describeStore } from "./store-contract.ts";

describeStore("PostgreSQL", async () => {
  const url = inject("postgres");
  const key = new Uint8Array(32).fill(7);
  return {
    open: (vault) => createPostgresStore({ url, key, vault }),
    dump: async () => {
      const client = new pg.Client(url);
      await client.connect();
      const tables = ["grantway_connections", "grantway_leases", "grantway_letters"];
      const rows: unknown[] = [];
      for (const table of tables) rows.push((await client.query(`SELECT * FROM ${table}`)).rows);
      await client.end();
      return JSON.stringify(rows);
    },
    damage: async (vault) => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query("UPDATE grantway_connections SET value = left(value, 40) WHERE vault = $1", [vault]);
      await client.end();
    },
  };
});
