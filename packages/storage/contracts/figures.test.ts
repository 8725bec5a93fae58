import type { ClientCount, Counted } from "@grantway/protocol";
import { expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, day, minute, newId, now, operator } from "./people-and-clients.ts";

const hour = 60 * minute;
/** A day begins here, and an hour. */
const midnight = now - (now % day);

onEachAdapter("Figures", (world, fresh) => {
  const keep = (counted: Partial<Counted>, forgetAt = now + 90 * day) =>
    world().storage.protocol.figures.keep({ at: now, totals: [], clients: [], ...counted }, forgetAt);
  const ofClient = (id: string, from = 0) => world().storage.protocol.figures.ofClient(id, from);

  /** A count of one client: what it got, or what went wrong. */
  function aCount(clientId: string, differences: Partial<ClientCount> = {}): ClientCount {
    return {
      clientId,
      kind: "tokens",
      label: "refresh_token",
      reason: "",
      count: 1,
      lastAt: now,
      ...differences,
    };
  }
  async function aClientThere(): Promise<string> {
    const client = aClient();
    await world().storage.protocol.clientRegistry.create(client, operator);
    return client.id;
  }

  it("adds up what several threads and nodes counted, by hour and by day", async () => {
    const { figures } = (await fresh()).storage.protocol;
    const totals = (count: number) => [
      { kind: "tokens" as const, label: "client_credentials", count },
      { kind: "errors" as const, label: "invalid_grant", count: 1 },
    ];
    await sixteen((caller) =>
      figures.keep({ at: midnight + (caller % 2) * hour, totals: totals(caller), clients: [] }, now + day),
    );
    const range = { kinds: ["tokens", "errors"] as const, from: midnight, to: midnight + day };
    const lines = (found: Awaited<ReturnType<typeof figures.read>>) =>
      found.map(({ kind, label, at, count }) => `${(at - midnight) / hour} ${kind} ${label} ${count}`);
    expect(lines(await figures.read({ ...range, step: "hour" }))).toEqual([
      "0 errors invalid_grant 8",
      "0 tokens client_credentials 56",
      "1 errors invalid_grant 8",
      "1 tokens client_credentials 64",
    ]);
    expect(lines(await figures.read({ ...range, step: "day" }))).toEqual([
      "0 errors invalid_grant 16",
      "0 tokens client_credentials 120",
    ]);
    expect(
      lines(await figures.read({ ...range, step: "hour", kinds: ["tokens"], to: midnight + hour })),
    ).toEqual(["0 tokens client_credentials 56"]);
    expect(await figures.read({ ...range, step: "hour", from: midnight + 2 * hour })).toEqual([]);
  });

  it("adds up what was counted of a client, by day, and knows when last", async () => {
    const id = await aClientThere();
    const failed = { kind: "errors", label: "invalid_grant", reason: "code expired" } as const;
    await sixteen((caller) =>
      keep({
        clients: [
          aCount(id, { lastAt: now + caller }),
          aCount(id, { ...failed, count: 2, lastAt: now - caller }),
        ],
      }),
    );
    await keep({ at: now - day, clients: [aCount(id, { count: 5, lastAt: now - day })] });
    const today = {
      day: midnight,
      kind: "tokens",
      label: "refresh_token",
      reason: "",
      count: 16,
      lastAt: now + 15,
    };
    expect(await ofClient(id)).toEqual([
      { ...today, day: midnight - day, count: 5, lastAt: now - day },
      { ...today, ...failed, count: 32, lastAt: now },
      today,
    ]);
    expect(await ofClient(id, midnight)).toHaveLength(2);
  });

  it("passes over a client that is gone, keeps the others, and forgets it with its client", async () => {
    const id = await aClientThere();
    await keep({ clients: [aCount(newId()), aCount(id)] });
    expect(await ofClient(id)).toHaveLength(1);
    await world().storage.protocol.clientRegistry.delete(id, 1, operator);
    expect(await ofClient(id)).toEqual([]);
  });

  it("keeps what no text column takes, with a stand-in", async () => {
    const id = await aClientThere();
    await keep({ clients: [aCount(id, { label: "a\0b" }), aCount(id, { label: "half \ud800" })] });
    expect((await ofClient(id)).map(({ label }) => label)).toEqual(["a\uFFFDb", "half \uFFFD"]);
  });

  it("keeps hours and what is of clients as long as it was told; days stay", async () => {
    const { storage } = await fresh();
    const { figures, clientRegistry } = storage.protocol;
    const client = aClient();
    await clientRegistry.create(client, operator);
    const totals = [{ kind: "tokens", label: "refresh_token", count: 1 } as const];
    await figures.keep({ at: now, totals, clients: [aCount(client.id)] }, now + day);
    const left = async () => {
      const range = { kinds: ["tokens"], from: 0, to: now + day } as const;
      const hours = await figures.read({ ...range, step: "hour" });
      const days = await figures.read({ ...range, step: "day" });
      return [hours.length, (await figures.ofClient(client.id, 0)).length, days.length];
    };
    await storage.sweep(now + day - 1);
    expect(await left()).toEqual([1, 1, 1]);
    await storage.sweep(now + day);
    expect(await left()).toEqual([0, 0, 1]);
  });
});
