import type { DeviceAnswer, DeviceRequest } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { onEachImplementation } from "./on-each-implementation.ts";
import { aGrantIn, minute, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

const by = { actor: "user:somebody", at: now + 1 };
const second = 1000;

function aRequest(clientId: string) {
  return {
    id: newId(),
    userCode: newId(),
    clientId,
    scopes: ["openid", "read"],
    origin: { address: "192.0.2.7", program: "curl" },
    askedAt: now,
    expiresAt: now + 10 * minute,
    interval: 5 * second,
  };
}

function allowed(userId: string, differences: { readonly sid?: string } = {}): DeviceAnswer {
  return {
    answer: "allowed",
    userId,
    grantId: newId(),
    sid: newId(),
    epoch: 2,
    scopes: ["read"],
    authenticatedAt: now - minute,
    methods: ["pwd"],
    ...differences,
  };
}

function toldOf(request: Omit<ReturnType<typeof aRequest>, "origin"> & Pick<DeviceRequest, "origin">) {
  const { id, clientId, scopes, origin, askedAt, expiresAt } = request;
  return { id, clientId, scopes, origin, askedAt, expiresAt };
}

onEachImplementation("DeviceRequests, RFC 8628,", (world) => {
  const requests = () => world().ports.deviceRequests;

  async function created() {
    const { user, client } = await world().strangers();
    const request = aRequest(client.id);
    await expect(requests().create(request)).resolves.toBe("created");
    return { user, request, told: toldOf(request) };
  }
  const poll = (id: string, at: number) => requests().poll({ id, at, leeway: second, more: 5 * second });

  describe("create", () => {
    it("keeps what the device asked for, to be found by either code's name for it", async () => {
      const { request, told } = await created();
      await expect(requests().find(request.id)).resolves.toEqual(told);
      await expect(requests().findByUserCode(request.userCode)).resolves.toEqual(told);
      await expect(requests().findByUserCode(newId())).resolves.toBeUndefined();
    });

    it("keeps one that says nothing of its program", async () => {
      const { client } = await world().strangers();
      const request = { ...aRequest(client.id), origin: { address: "unknown" } };
      await requests().create(request);
      await expect(requests().find(request.id)).resolves.toEqual(toldOf(request));
    });

    it("gives one user code to exactly one of sixteen callers", async () => {
      const { client } = await world().strangers();
      const { userCode } = aRequest(client.id);
      const outcomes = await sixteen(() => requests().create({ ...aRequest(client.id), userCode }));
      expect(outcomes.toSorted()).toEqual(["created", ...Array.from({ length: 15 }, () => "taken")]);
    });
  });

  describe("answer", () => {
    it.each([
      ["a yes with all it is bound to", allowed],
      ["a no", (userId: string): DeviceAnswer => ({ answer: "denied", userId })],
    ])("keeps %s", async (_, make) => {
      const { user, request, told } = await created();
      const answer = make(user.id);
      await expect(requests().answer(request.id, answer, by)).resolves.toEqual({ ...told, answer });
      await expect(requests().find(request.id)).resolves.toEqual({ ...told, answer });
    });

    it("keeps the first of sixteen, and tells all of them which it was", async () => {
      const { user, request } = await created();
      const said = await sixteen((caller) =>
        requests().answer(request.id, allowed(user.id, { sid: `${caller}` }), by),
      );
      expect(new Set(said.map((one) => JSON.stringify(one?.answer))).size).toBe(1);
    });

    it("writes nothing from the moment of expiry on", async () => {
      const { user, request, told } = await created();
      const late = { ...by, at: request.expiresAt };
      await expect(requests().answer(request.id, allowed(user.id), late)).resolves.toEqual(told);
      const inTime = { ...by, at: request.expiresAt - 1 };
      await expect(requests().answer(request.id, allowed(user.id), inTime)).resolves.toMatchObject({
        answer: { answer: "allowed" },
      });
    });

    it("knows nothing of a request that is not there", async () => {
      await expect(requests().answer(newId(), allowed(newId()), by)).resolves.toBeUndefined();
    });
  });

  describe("poll", () => {
    it("lets a device ask at once and then once in an interval, give or take", async () => {
      const { request, told } = await created();
      for (const at of [now, now + 5 * second, now + 9 * second]) {
        await expect(poll(request.id, at)).resolves.toEqual({ request: told, tooSoon: false });
      }
    });

    it("adds to the interval each time it is asked too soon, and keeps that", async () => {
      const { request } = await created();
      const told = [0, 1, 12, 22, 25, 41].map((at) => now + at * second);
      const outcomes: unknown[] = [];
      for (const at of told) outcomes.push((await poll(request.id, at))?.tooSoon);
      // From the second on ten seconds are due, give or take one; from the fifth on fifteen.
      expect(outcomes).toEqual([false, true, false, false, true, false]);
    });

    it("tells all but one of sixteen at one moment that it was too soon", async () => {
      const { request } = await created();
      const outcomes = await sixteen(() => poll(request.id, now));
      expect(outcomes.filter((one) => one?.tooSoon === false)).toHaveLength(1);
      // All of them were counted: 5 seconds and fifteen times 5 more.
      await expect(poll(request.id, now + 78 * second)).resolves.toMatchObject({ tooSoon: true });
    });

    it("tells the answer however soon it is asked for, and of expiry without a word about haste", async () => {
      const { user, request } = await created();
      await poll(request.id, now);
      await expect(poll(request.id, request.expiresAt)).resolves.toMatchObject({ tooSoon: false });
      await requests().answer(request.id, { answer: "denied", userId: user.id }, by);
      await expect(poll(request.id, now + 1)).resolves.toMatchObject({
        tooSoon: false,
        request: { answer: { answer: "denied" } },
      });
    });

    it("knows nothing of a request that is not there", async () => {
      await expect(poll(newId(), now)).resolves.toBeUndefined();
    });
  });
});

onEachAdapter("DeviceRequests in a database", (world) => {
  const requests = () => world().storage.protocol.deviceRequests;

  async function created() {
    const { user, client } = await aGrantIn(world().storage);
    const request = aRequest(client.id);
    await requests().create(request);
    return { user, client, request };
  }

  it("writes one audit record for the first answer, which says from where it was asked", async () => {
    const { user, client, request } = await created();
    await sixteen(() => requests().answer(request.id, allowed(user.id), by));
    await requests().answer(request.id, { answer: "denied", userId: user.id }, by);
    const records = await recordsOf(world(), `client:${client.id}`);
    expect(records.filter(({ action }) => String(action).includes("device"))).toMatchObject([
      { actor: by.actor, action: "client.device-allowed" },
    ]);
    await expect(
      world().sql(`SELECT detail FROM audit_events WHERE action = 'client.device-allowed'
        AND target = 'client:${client.id}'`),
    ).resolves.toEqual([{ detail: "192.0.2.7" }]);
  });

  it("keeps the answer of one caller of several processes", async () => {
    const { user, request } = await created();
    const processes = await startProcesses(world().address, 3);
    try {
      const outcomes = answers(
        await processes.race(() => [
          ["deviceRequests", "answer", [request.id, allowed(user.id), by]],
          ["deviceRequests", "answer", [request.id, { answer: "denied", userId: user.id }, by]],
        ]),
      ) as readonly DeviceRequest[];
      expect(outcomes).toHaveLength(6);
      expect(new Set(outcomes.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    } finally {
      await processes.stop();
    }
  });

  it("goes with its client, and with the person who answered", async () => {
    const { storage } = world();
    const first = await created();
    await requests().answer(first.request.id, allowed(first.user.id), by);
    await storage.identity.userDirectory.delete(first.user.id, 1, operator);
    await expect(requests().find(first.request.id)).resolves.toBeUndefined();
    const second = await created();
    await storage.protocol.clientRegistry.delete(second.client.id, 1, operator);
    await expect(requests().find(second.request.id)).resolves.toBeUndefined();
  });
});
