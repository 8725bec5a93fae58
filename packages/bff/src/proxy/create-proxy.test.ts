import { afterEach, describe, expect, it } from "vitest";
import { readApis } from "./api.ts";
import { createProxy } from "./create-proxy.ts";
import { readRoute } from "./route.ts";
import { startApi } from "./testing/start-api.ts";

const visitor = { jar: new Map() };
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function given() {
  const connections = new Set<unknown>();
  const api = await startApi((request, response) => {
    connections.add(request.socket.remotePort);
    request.pipe(response);
  });
  const apis = readApis({
    one: { base: `${api.origin}/1`, provider: "acme" },
    two: { base: `${api.origin}/2`, provider: "acme" },
  });
  const proxy = createProxy({
    apis,
    beginning: "/bff/api/",
    tokenFor: {
      granted: async () => ({ token: "t", headers: new Map(), session: "ada", endsAt: Infinity }),
      cookieHeaders: () => [],
    },
    timeouts: { connect: 60_000, firstByte: 60_000, idle: 60_000 },
    lookup: undefined,
    socketLife: 60_000,
    proxyFor: () => undefined,
    now: () => 0,
    tell: () => undefined,
  });
  open.push(proxy.close, api.stop);
  async function ask(path: string, init: RequestInit = {}) {
    const route = readRoute(path, "/bff/api/", apis) ?? expect.fail("no route");
    return proxy.answer(new Request(`http://app${path}`, init), route, visitor);
  }
  return { ask, api, connections };
}

describe("the proxy", () => {
  it("answers a Request, with the connections of an origin shared by its APIs", async () => {
    const { ask, api, connections } = await given();
    for (const path of ["/bff/api/one/a", "/bff/api/two/b"]) {
      const reply = await ask(path, { method: "PUT", body: "typed" });
      expect(await reply.text()).toBe("typed");
      // The connection is free again a turn of the event loop after the answer.
      await new Promise(setImmediate);
    }
    expect(api.seen).toEqual(["PUT /1/a", "PUT /2/b"]);
    expect(connections.size).toBe(1);
  });

  it("says that a body broke off, or was not what the request said", async () => {
    const { ask, api } = await given();
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
    const init = {
      method: "POST",
      headers: { "content-length": "5" },
      body: broken,
      duplex: "half",
    } as const;
    await expect(ask("/bff/api/one/a", init)).rejects.toMatchObject({ type: "bad-request" });
    expect(api.seen).toEqual([]);
  });
});
