import { describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import { aConnection } from "../testing/a-connection.ts";
import { createMemoryStore } from "../vault/memory-store.ts";
import type { Store, Stored } from "../vault/store.ts";
import { saveTokens } from "./save-tokens.ts";

const tokens = { accessToken: "access 2", tokenType: "Bearer", obtainedAt: 1, refreshToken: "refresh 2" };
const reply = { tokens, scopes: undefined, captured: {} };
const now = () => 1;

async function given() {
  const store = createMemoryStore();
  await store.put(aConnection(), undefined);
  const read = (await store.get("acme")) as Stored;
  return { store, read };
}

describe("saving tokens", () => {
  it("puts them into a connection that was edited meanwhile", async () => {
    const { store, read } = await given();
    await store.put(aConnection({ service: "work" }), read.generation);
    await saveTokens({ store, read, reply, now });
    expect((await store.get("acme"))?.connection).toMatchObject({ service: "work", tokens });
  });

  it("leaves the newer ones of somebody who signed in anew", async () => {
    const { store, read } = await given();
    const anew = { ...tokens, accessToken: "anew", refreshToken: "anew" };
    await store.put(aConnection({ tokens: anew }), read.generation);
    expect((await saveTokens({ store, read, reply, now })).tokens).toEqual(anew);
    expect((await store.get("acme"))?.connection.tokens).toEqual(anew);
  });

  it("brings nothing back that was removed", async () => {
    const { store, read } = await given();
    await store.remove("acme", read.generation);
    await expect(saveTokens({ store, read, reply, now })).rejects.toMatchObject({
      code: "unknown_connection",
    });
    expect(await store.get("acme")).toBeUndefined();
  });

  it("tries again while the store cannot be written", async () => {
    const { store, read } = await given();
    let failures = 2;
    const full: Store = {
      ...store,
      put: async (...put) => {
        if (failures-- > 0) throw new ClientError("vault_full", "full");
        return store.put(...put);
      },
    };
    await saveTokens({ store: full, read, reply, now });
    expect((await store.get("acme"))?.connection.tokens).toEqual(tokens);
  });
});
