import type { Delivery, Settlement } from "@grantway/platform";
import { describe, expect, it } from "vitest";
import { acting, anApp, anEndpoint, anInstallation, anOrganisation, happened } from "./apps-and-events.ts";
import { onEachAdapter, recordsOf, sixteen, type World } from "./on-each-adapter.ts";
import { day, minute, newId, now } from "./people-and-clients.ts";

const system = { actor: "system", at: now };

onEachAdapter("Deliveries of webhooks", (world, fresh) => {
  const port = (of: World = world()) => of.storage.platform.webhookDeliveries;

  /** An endpoint that has taken an event before, and an installation of its app. */
  async function given(of: World, differences: Parameters<typeof anEndpoint>[1] = {}) {
    const app = await anApp(of);
    const endpoint = anEndpoint(app, differences);
    expect(await of.storage.platform.webhookEndpoints.create(endpoint, acting)).toBe("created");
    const stream = `installation:${await anInstallation(of, app)}`;
    return { app, endpoint, id: endpoint.id, stream };
  }
  const claim = (of: World, asked: Partial<Parameters<ReturnType<typeof port>["claim"]>[0]> = {}) =>
    port(of).claim({ lane: "slow", most: 100, except: [], at: now, until: now + minute, ...asked });
  const settled = (
    claimed: { endpoint: string; stream: string; turn: number },
    told: Partial<Settlement>,
  ): Settlement => ({
    endpoint: claimed.endpoint,
    stream: claimed.stream,
    turn: claimed.turn,
    seq: 0,
    attempts: 0,
    lane: "quick",
    next: "when-due",
    deliveries: [],
    ...told,
  });
  const endpointOf = async (of: World, { app, id }: { app: string; id: string }) => {
    const found = await of.storage.platform.webhookEndpoints.find(app, id, "everywhere");
    if (typeof found === "string") throw new Error(found);
    return found;
  };

  describe("new events", () => {
    it("are handed out to the endpoints of their app, once", async () => {
      const of = await fresh({ brief: true });
      const { id, stream } = await given(of);
      await given(of);
      expect(await port(of).fresh()).toBe(false);
      for (let at = 0; at < 3; at += 1) await happened(of, { stream });
      expect(await port(of).fresh()).toBe(true);
      const handed = await sixteen(() => port(of).handOut(now));
      expect(handed.reduce((sum, one) => sum + one, 0)).toBe(1);
      expect(await port(of).fresh()).toBe(false);
      expect(await claim(of)).toEqual([{ endpoint: id, stream, seq: 0, head: 3, attempts: 0, turn: 1 }]);
    });

    it("of a sandbox go to test endpoints, of others to live ones, promise 16", async () => {
      const of = await fresh({ brief: true });
      const app = await anApp(of);
      const [live, test] = [anEndpoint(app), anEndpoint(app, { environment: "test" })];
      for (const endpoint of [live, test])
        await of.storage.platform.webhookEndpoints.create(endpoint, acting);
      const sandbox = `installation:${await anInstallation(of, app, await anOrganisation(of, "sandbox"))}`;
      const real = `installation:${await anInstallation(of, app)}`;
      await happened(of, { stream: sandbox });
      await happened(of, { stream: real });
      await port(of).handOut(now);
      const claimed = await claim(of);
      expect(new Map(claimed.map(({ endpoint, stream }) => [endpoint, stream]))).toEqual(
        new Map([
          [live.id, real],
          [test.id, sandbox],
        ]),
      );
    });

    it("of requests stand in a stream of the app", async () => {
      const of = await fresh({ brief: true });
      const { app, id } = await given(of);
      const organisation = await anOrganisation(of);
      await happened(of, {
        stream: `app:${app}`,
        type: "install_request.created",
        payload: { organisation: { id: organisation } },
      });
      await port(of).handOut(now);
      expect(await claim(of)).toMatchObject([{ endpoint: id, stream: `app:${app}` }]);
    });

    it("of before the endpoint was made are not sent to it", async () => {
      const of = await fresh({ brief: true });
      const { id, stream } = await given(of);
      await happened(of, { stream, at: now - 1 });
      await happened(of, { stream });
      await port(of).handOut(now);
      expect(await claim(of)).toMatchObject([{ endpoint: id, seq: 1, head: 2 }]);
    });

    it("that nobody asked for wake nobody, but what always goes out does", async () => {
      const of = await fresh({ brief: true });
      const { id, stream } = await given(of, { events: ["grant.revoked"] });
      await happened(of, { stream });
      await port(of).handOut(now);
      expect(await claim(of)).toEqual([]);
      await happened(of, { stream, type: "installation.uninstalled" });
      await port(of).handOut(now);
      expect(await claim(of)).toMatchObject([{ endpoint: id, seq: 0, head: 2 }]);
    });
  });

  describe("claims", () => {
    it("are each somebody else's, also when many ask at once", async () => {
      const of = await fresh({ brief: true });
      const { app, stream } = await given(of);
      await happened(of, { stream });
      for (let at = 0; at < 40; at += 1)
        await happened(of, { stream: `installation:${await anInstallation(of, app)}` });
      await port(of).handOut(now);
      const claimed = (await sixteen(() => claim(of, { most: 4 }))).flat();
      const streams = claimed.map((one) => one.stream);
      expect(new Set(streams).size).toBe(streams.length);
      expect(streams.length + (await claim(of)).length).toBe(41);
    });

    it("are over when nobody settles them, and whoever comes late settles nothing", async () => {
      const of = await fresh({ brief: true });
      const { stream } = await given(of);
      await happened(of, { stream });
      await port(of).handOut(now);
      const [first] = await claim(of);
      expect(await claim(of, { at: now + minute - 1 })).toEqual([]);
      const [second] = await claim(of, { at: now + minute, until: now + 2 * minute });
      if (first === undefined || second === undefined) throw new Error("no claim");
      expect(second.turn).toBe(first.turn + 1);
      await port(of).settle([settled(first, { seq: 1 })], system);
      expect(await claim(of, { lane: "slow", at: now + 2 * minute })).toMatchObject([{ seq: 0, head: 1 }]);
    });

    it("pass over endpoints that have enough, and keep to their lane", async () => {
      const of = await fresh({ brief: true });
      const [one, other] = [await given(of), await given(of)];
      for (const { stream } of [one, other]) await happened(of, { stream });
      await port(of).handOut(now);
      expect(await claim(of, { lane: "quick" })).toEqual([]);
      expect(await claim(of, { except: [one.id] })).toMatchObject([{ endpoint: other.id }]);
    });

    it("are given the next events of each, in order", async () => {
      const of = await fresh({ brief: true });
      const [one, other] = [await given(of), await given(of)];
      for (const { stream } of [one, one, one, other]) await happened(of, { stream });
      const next = await port(of).next(
        [
          { stream: one.stream, seq: 1 },
          { stream: other.stream, seq: 0 },
        ],
        1,
      );
      expect(new Map(next.map(({ stream, seq }) => [stream, seq]))).toEqual(
        new Map([
          [one.stream, 2],
          [other.stream, 1],
        ]),
      );
      const twice = [0, 1].map((seq) => ({ stream: one.stream, seq }));
      expect((await port(of).next(twice, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });
  });

  describe("settling", () => {
    async function claimedOne() {
      const of = await fresh({ brief: true });
      const made = await given(of);
      await happened(of, { stream: made.stream });
      await happened(of, { stream: made.stream });
      await port(of).handOut(now);
      const [claimed] = await claim(of);
      if (claimed === undefined) throw new Error("no claim");
      return { of, claimed, ...made };
    }

    it("goes on with what there is, and rests when there is nothing", async () => {
      const { of, claimed, stream } = await claimedOne();
      await port(of).settle([settled(claimed, { seq: 1, showed: "took" })], system);
      const [again] = await claim(of, { lane: "quick" });
      expect(again).toMatchObject({ seq: 1, head: 2 });
      if (again === undefined) throw new Error("no claim");
      await port(of).settle([settled(again, { seq: 2 })], system);
      expect(await claim(of, { lane: "quick", at: now + day })).toEqual([]);
      // An endpoint that takes events stays in the quick lane.
      await happened(of, { stream });
      await port(of).handOut(now);
      expect(await claim(of, { lane: "quick" })).toMatchObject([{ seq: 2, head: 3 }]);
    });

    it("misses no event that comes while the last one is sent", async () => {
      const { of, claimed, stream } = await claimedOne();
      await happened(of, { stream });
      await port(of).handOut(now);
      await port(of).settle([settled(claimed, { seq: 2 })], system);
      expect(await claim(of, { lane: "quick" })).toMatchObject([{ seq: 2, head: 3 }]);
    });

    it("waits as long as it says", async () => {
      const { of, claimed } = await claimedOne();
      await port(of).settle([settled(claimed, { attempts: 1, lane: "slow", next: now + 5_000 })], system);
      expect(await claim(of, { at: now + 4_999 })).toEqual([]);
      expect(await claim(of, { at: now + 5_000, until: now + day })).toMatchObject([{ attempts: 1 }]);
    });

    it("tells how the endpoint is doing", async () => {
      const { of, claimed, ...made } = await claimedOne();
      await port(of).settle(
        [settled(claimed, { next: now + minute, attempts: 1, showed: "failed" })],
        system,
      );
      expect(await endpointOf(of, made)).toMatchObject({
        failingSince: now,
        waiting: 1,
        nextAttemptAt: now + minute,
        revision: 1,
      });
      const [again] = await claim(of, { lane: "quick", at: now + minute, until: now + 2 * minute });
      if (again === undefined) throw new Error("no claim");
      await port(of).settle([settled(again, { seq: 2, showed: "took" })], system);
      expect(await endpointOf(of, made)).toMatchObject({
        failingSince: null,
        waiting: 0,
        nextAttemptAt: null,
      });
    });

    it("switches off an endpoint that is gone, or fails for days, with an audit record", async () => {
      for (const [showed, later, because] of [
        ["gone", 0, "gone"],
        ["failed", 3 * day, "failing"],
      ] as const) {
        const { of, claimed, ...made } = await claimedOne();
        await port(of).settle([settled(claimed, { next: now, attempts: 1, showed: "failed" })], system);
        const [again] = await claim(of, { lane: "quick", at: now + later });
        if (again === undefined) throw new Error("no claim");
        await port(of).settle([settled(again, { next: "never", showed })], { ...system, at: now + later });
        expect(await endpointOf(of, made)).toMatchObject({
          disabledBecause: because,
          revision: 2,
          waiting: 0,
        });
        expect((await recordsOf(of, `webhook-endpoint:${made.id}`)).at(-1)).toMatchObject({
          actor: "system",
          action: "webhook-endpoint.disabled",
          revision: 2,
        });
        // Switched on again, it is sent what waits.
        const data = { url: made.endpoint.url, description: "", events: [], enabled: true };
        expect(await of.storage.platform.webhookEndpoints.update(made, data, 2, acting)).toBe("updated");
        expect(await claim(of, { lane: "quick", at: now + later })).toMatchObject([
          { seq: 0, head: 2, attempts: 0 },
        ]);
      }
    });

    it("switches off an endpoint that is gone for one installation, whatever others met at that moment", async () => {
      for (const [showed, place] of [
        ["failed", "after"],
        ["took", "after"],
        ["took", "before"],
      ] as const) {
        const { of, claimed, ...made } = await claimedOne();
        await happened(of, { stream: `installation:${await anInstallation(of, made.app)}` });
        await port(of).handOut(now);
        const [other] = await claim(of);
        if (other === undefined) throw new Error("no claim");
        const gone = settled(claimed, { next: "never", showed: "gone" });
        const met = settled(other, { seq: 1, showed });
        await port(of).settle(place === "after" ? [gone, met] : [met, gone], system);
        expect(await endpointOf(of, made)).toMatchObject({ disabledBecause: "gone" });
      }
    });

    describe("of an endpoint that is switched on again", () => {
      async function offAndOn(of: World, { app, id, endpoint: { url } }: Awaited<ReturnType<typeof given>>) {
        const change = (enabled: boolean, revision: number) =>
          of.storage.platform.webhookEndpoints.update(
            { app, id },
            { url, description: "", events: [], enabled },
            revision,
            acting,
          );
        expect([await change(false, 1), await change(true, 2)]).toEqual(["updated", "updated"]);
      }

      it("go on at once where they wait for another attempt", async () => {
        const { of, claimed, ...made } = await claimedOne();
        const failed = { next: now + day, attempts: 7, lane: "slow", showed: "failed" } as const;
        await port(of).settle([settled(claimed, failed)], system);
        await offAndOn(of, made);
        expect(await claim(of)).toMatchObject([{ seq: 0, head: 2, attempts: 0 }]);
      });

      it("stay with whoever sends them, and go on where that one still saw it switched off", async () => {
        const { of, claimed, ...made } = await claimedOne();
        await offAndOn(of, made);
        expect(await claim(of, { lane: "quick" })).toEqual([]);
        await port(of).settle([settled(claimed, { next: "never" })], system);
        expect(await claim(of, { lane: "quick" })).toMatchObject([{ seq: 0, head: 2 }]);
      });
    });

    it("writes each attempt down, also that of a claim that is over", async () => {
      const { of, claimed, app, id, stream } = await claimedOne();
      const attempt: Delivery = {
        id: newId(),
        app,
        endpoint: id,
        url: "https://app.example/",
        type: "grant.created",
        stream,
        seq: 1,
        attempt: 1,
        trigger: "auto",
        status: "failed",
        at: now,
        ms: 12,
        signature: "v1,x",
        httpStatus: 500,
        error: "status",
        address: "127.0.0.1",
        response: 'a "quote" \u0000 \uD800',
        givenUp: true,
      };
      await port(of).settle([settled({ ...claimed, turn: 0 }, { deliveries: [attempt] })], system);
      const { webhookEndpoints } = of.storage.platform;
      const found = await webhookEndpoints.delivery(app, attempt.id, "everywhere");
      expect(found).toEqual({
        ...attempt,
        response: 'a "quote" \uFFFD \uFFFD',
        sent: { stream, seq: 1, type: "grant.created", payload: {}, at: now },
      });
      const list = async (filter: object) => {
        const page = await webhookEndpoints.deliveries(app, { limit: 10, ...filter }, "everywhere");
        return typeof page === "string" ? page : page.items.length;
      };
      const [, installation] = stream.split(":");
      for (const filter of [
        {},
        { status: "failed" },
        { endpoint: id },
        { installation },
        { type: "grant.created" },
        { installation, endpoint: id, status: "failed" },
      ])
        expect([filter, await list(filter)]).toEqual([filter, 1]);
      for (const filter of [
        { status: "delivered" },
        { endpoint: newId() },
        { installation: "x" },
        { type: "grant.revoked" },
      ])
        expect([filter, await list(filter)]).toEqual([filter, 0]);
    });
  });

  it("are sent again from a moment on, whoever is at work there", async () => {
    const of = await fresh({ brief: true });
    const { app, id, stream } = await given(of);
    const other = `installation:${await anInstallation(of, app)}`;
    for (const at of [now, now + 1, now + 2]) await happened(of, { stream, at });
    await happened(of, { stream: other });
    await port(of).handOut(now);
    const claimed = await claim(of);
    const { webhookEndpoints } = of.storage.platform;
    const replay = (asked: object) => webhookEndpoints.replay({ app, id, since: now + 1, ...asked }, acting);
    await port(of).settle(
      claimed.map((one) => settled(one, { seq: one.head })),
      system,
    );
    const [, installation] = stream.split(":");
    expect(await replay({ installation: "x" })).toEqual({ outcome: "replayed", streams: 0 });
    expect(await replay({ installation })).toEqual({ outcome: "replayed", streams: 1 });
    expect(await claim(of)).toMatchObject([{ stream, seq: 1, head: 3 }]);
    expect(await replay({ since: 0 })).toEqual({ outcome: "replayed", streams: 2 });
    expect((await claim(of)).map(({ seq }) => seq)).toEqual([0, 0]);
  });

  it("and events are swept when they are old, and the number of a stream goes on", async () => {
    const of = await fresh({ brief: true });
    const { stream } = await given(of);
    await happened(of, { stream });
    await of.storage.sweep(now + 30 * day - 1);
    expect(await of.storage.platform.events.after(stream, 0, 10)).toHaveLength(1);
    await of.storage.sweep(now + 5 * day, { events: 5 * day });
    expect(await of.storage.platform.events.after(stream, 0, 10)).toEqual([]);
    await happened(of, { stream });
    expect(await of.storage.platform.events.after(stream, 0, 10)).toMatchObject([{ seq: 2 }]);
  });
});
