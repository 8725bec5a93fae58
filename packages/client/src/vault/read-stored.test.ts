import { expect, it } from "vitest";
import { aConnection } from "../testing/a-connection.ts";
import { createMemoryStore } from "./memory-store.ts";
import { readStored } from "./read-stored.ts";

it("reads a connection that is there, and names one that is not", async () => {
  const store = createMemoryStore();
  const connection = aConnection();
  await store.put(connection, undefined);
  expect((await readStored(store, connection.name)).connection).toEqual(connection);
  await expect(readStored(store, "nobody")).rejects.toMatchObject({ code: "unknown_connection" });
});
