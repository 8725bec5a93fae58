import { afterEach, describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import type { Connection, Tokens } from "../connection.ts";
import type { GrantwayEvent } from "../events.ts";
import type { TokenReply } from "../protocol/token-endpoint.ts";
import { aConnection } from "../testing/a-connection.ts";
import { createMemoryStore } from "../vault/memory-store.ts";
import type { Store } from "../vault/store.ts";
import { createBringHome } from "./bring-home.ts";
import { createRefresher } from "./refresher.ts";

const hour = 3_600_000;
const over: Tokens = {
  accessToken: "access 1",
  tokenType: "Bearer",
  obtainedAt: 0,
  expiresAt: hour,
  refreshToken: "refresh 1",
};

/** A provider that rotates, and ends the family at a second use, as seen from the exchange. */
function strictProvider({ delay = 5 } = {}) {
  let generation = 1;
  const spent: string[] = [];
  const state = { spent, ended: false };
  async function exchange({ tokens }: Connection): Promise<TokenReply> {
    const shown = tokens?.refreshToken ?? "";
    if (shown !== `refresh ${generation}`) state.ended = true;
    if (state.ended) throw refused();
    spent.push(shown);
    generation += 1;
    const mine = generation;
    await new Promise((resolve) => setTimeout(resolve, delay));
    return reply(mine);
  }
  return { state, exchange };
}

function reply(generation: number, change: Partial<Tokens> = {}): TokenReply {
  const tokens = {
    accessToken: `access ${generation}`,
    tokenType: "Bearer",
    obtainedAt: 2 * hour,
    expiresAt: 3 * hour,
    refreshToken: `refresh ${generation}`,
    ...change,
  };
  return { tokens, scopes: undefined, captured: {} };
}

function refused(): ClientError {
  return new ClientError("reconnect_needed", "over", { providerError: "invalid_grant" });
}

const closing: Store[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((store) => store.close()));
});

async function given({
  tokens = over,
  exchange = strictProvider().exchange,
  store = createMemoryStore(),
  now = () => 2 * hour,
}: {
  tokens?: Tokens | undefined;
  exchange?: (connection: Connection) => Promise<TokenReply>;
  store?: Store;
  now?: () => number;
} = {}) {
  closing.push(store);
  await store.put(aConnection({ tokens }), undefined);
  const events: GrantwayEvent[] = [];
  const open = () =>
    createRefresher({
      store,
      exchange,
      now,
      leaseTtl: 60_000,
      patience: 60_000,
      tell: (event) => events.push(event),
      bringHome: createBringHome(),
    });
  return { store, events, open, refresher: open() };
}

describe("refreshing", () => {
  it("exchanges once for many callers of one process, and for many processes", async () => {
    const provider = strictProvider();
    const { open } = await given({ exchange: provider.exchange });
    const processes = [open(), open(), open(), open()];
    const callers = processes.flatMap((one) => Array.from({ length: 8 }, () => one.fresh("acme")));
    const tokens = (await Promise.all(callers)).map((connection) => connection.tokens?.accessToken);
    expect(new Set(tokens)).toEqual(new Set(["access 2"]));
    expect(provider.state).toEqual({ spent: ["refresh 1"], ended: false });
  });

  it("does nothing while the token lives", async () => {
    const provider = strictProvider();
    const living = { ...over, obtainedAt: 2 * hour, expiresAt: 3 * hour };
    const { refresher } = await given({ tokens: living, exchange: provider.exchange });
    expect((await refresher.fresh("acme")).tokens).toEqual(living);
    expect(provider.state.spent).toEqual([]);
  });

  it("refreshes a token that the API refused, once for all who were refused", async () => {
    const provider = strictProvider();
    const living = { ...over, obtainedAt: 2 * hour, expiresAt: 3 * hour };
    const { open } = await given({ tokens: living, exchange: provider.exchange });
    const processes = [open(), open()];
    const refusedOnes = processes.flatMap((one) =>
      Array.from({ length: 8 }, () => one.fresh("acme", { not: "access 1" })),
    );
    const tokens = (await Promise.all(refusedOnes)).map((connection) => connection.tokens?.accessToken);
    expect(new Set(tokens)).toEqual(new Set(["access 2"]));
    expect(provider.state.spent).toEqual(["refresh 1"]);
  });

  it("keeps the old refresh token when none comes back, RFC 6749 §6", async () => {
    const { tokens } = reply(2);
    const { refreshToken: _, ...without } = tokens;
    const { refresher, store } = await given({
      exchange: async () => ({ tokens: without, scopes: undefined, captured: {} }),
    });
    await refresher.fresh("acme");
    expect((await store.get("acme"))?.connection.tokens).toMatchObject({
      accessToken: "access 2",
      refreshToken: "refresh 1",
    });
  });

  it("takes a sibling's newer token when its own was refused", async () => {
    const store = createMemoryStore();
    const exchange = async () => {
      const read = await store.get("acme");
      await store.put({ ...aConnection(), tokens: reply(2).tokens }, read?.generation);
      throw refused();
    };
    const { refresher, events } = await given({ exchange, store });
    expect((await refresher.fresh("acme")).tokens?.accessToken).toBe("access 2");
    expect(events.map(({ type }) => type)).toEqual(["adopted"]);
    expect((await store.get("acme"))?.connection.reconnect).toBeUndefined();
  });

  it("exchanges the sibling's refresh token when that one's access token is over too", async () => {
    const store = createMemoryStore();
    const seen: (string | undefined)[] = [];
    const exchange = async ({ tokens }: Connection) => {
      seen.push(tokens?.refreshToken);
      if (seen.length > 1) return reply(3);
      const read = await store.get("acme");
      await store.put({ ...aConnection(), tokens: { ...over, refreshToken: "refresh 2" } }, read?.generation);
      throw refused();
    };
    const { refresher } = await given({ exchange, store });
    expect((await refresher.fresh("acme")).tokens?.accessToken).toBe("access 3");
    expect(seen).toEqual(["refresh 1", "refresh 2"]);
  });

  it("gives up when the grant is over, keeps the tokens, and asks no more until it is told to", async () => {
    let asked = 0;
    const exchange = async () => {
      asked += 1;
      throw refused();
    };
    const { refresher, store, events } = await given({ exchange });
    await expect(refresher.fresh("acme")).rejects.toMatchObject({ code: "reconnect_needed" });
    await expect(refresher.fresh("acme")).rejects.toMatchObject({ code: "reconnect_needed" });
    expect(asked).toBe(1);
    expect((await store.get("acme"))?.connection).toMatchObject({
      tokens: over,
      reconnect: { reason: "over" },
    });
    expect(events.map(({ type }) => type)).toEqual(["refresh_failed", "refresh_failed"]);
    await expect(refresher.fresh("acme", { anyway: true })).rejects.toThrow("over");
    expect(asked).toBe(2);
  });

  it("uses a token that still lives when the provider is away", async () => {
    const nearlyOver = { ...over, obtainedAt: hour, expiresAt: 2 * hour + 5000 };
    const away = async () => {
      throw new ClientError("provider_unreachable", "away", { temporary: true });
    };
    const { refresher } = await given({ tokens: nearlyOver, exchange: away });
    expect((await refresher.fresh("acme")).tokens?.accessToken).toBe("access 1");
    await expect(refresher.fresh("acme", { not: "access 1" })).rejects.toThrow("away");
  });

  it("asks again where the clock was set back while a provider wanted to be left alone", async () => {
    let [asked, at] = [0, 2 * hour];
    const living = { ...over, obtainedAt: 0, expiresAt: 2 * hour + 1 };
    const { refresher } = await given({
      tokens: living,
      now: () => at,
      exchange: async () => {
        asked += 1;
        throw new ClientError("provider_unreachable", "busy", { temporary: true, retryAfter: hour });
      },
    });
    await refresher.fresh("acme");
    await refresher.fresh("acme");
    expect(asked).toBe(1);
    at -= 1;
    await refresher.fresh("acme");
    expect(asked).toBe(2);
  });

  it("uses a token without refresh token to its very end", async () => {
    const { refreshToken: _, ...bare } = { ...over, obtainedAt: hour, expiresAt: 2 * hour + 5 };
    const { refresher } = await given({ tokens: bare });
    expect((await refresher.fresh("acme")).tokens?.accessToken).toBe("access 1");
  });

  it("waits for a dead holder's lease to end and takes over", async () => {
    const { refresher, store } = await given();
    await store.acquire("acme", 300);
    expect((await refresher.fresh("acme")).tokens?.accessToken).toBe("access 2");
  });

  it("gives the lease back, whatever happened", async () => {
    const { refresher, store } = await given({ exchange: async () => Promise.reject(new Error("bug")) });
    await expect(refresher.fresh("acme")).rejects.toThrow("bug");
    expect(await store.acquire("acme", 1000)).toBeDefined();
  });

  it("says that there is no such connection", async () => {
    const { refresher } = await given();
    await expect(refresher.fresh("other")).rejects.toMatchObject({ code: "unknown_connection" });
  });
});
