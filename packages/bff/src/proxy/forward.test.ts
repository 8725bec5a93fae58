import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { BffProblem } from "../answers/problem.ts";
import type { BffEvent } from "../events.ts";
import type { Api } from "./api.ts";
import type { Call } from "./call.ts";
import { createForward } from "./forward.ts";
import { createOpenCalls } from "./open-calls.ts";
import { collect } from "./testing/collect.ts";
import { startApi } from "./testing/start-api.ts";
import type { Granted } from "./token-for.ts";
import { createUpstream } from "./upstream.ts";

const patient = { connect: 60_000, firstByte: 60_000, idle: 60_000 };
const visitor = { jar: new Map() };

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An API that answers so, tokens that are given out in this order, an error where one is, and APIs that stand before it on the list. */
async function given(
  answer: Answer,
  tokens: readonly (string | Error)[] = ["t1", "t2"],
  beside: readonly Partial<Api>[] = [],
) {
  const server = await startApi(answer);
  const upstream = createUpstream(server.origin, patient);
  open.push(() => upstream.close(), server.stop);
  const api: Api = {
    name: "orders",
    provider: "acme",
    origin: server.origin,
    path: "/v1",
    headers: {},
    scopes: [],
    scheme: undefined,
  };
  const refused: (string | undefined)[] = [];
  const events: BffEvent[] = [];
  const calls = createOpenCalls();
  const forward = createForward({
    tokenFor: {
      async granted(_, __, not): Promise<Granted> {
        refused.push(not);
        const token = tokens[refused.length - 1] ?? new Error("asked once too often");
        if (typeof token !== "string") throw token;
        const headers = new Map([["authorization", `Bearer ${token}`]]);
        return { token, headers, session: "ada", endsAt: Infinity };
      },
      cookieHeaders: () => ["set-cookie", `c=${refused.length}`],
    },
    apis: new Map([...beside.map((one) => ({ ...api, ...one })), api].map((one) => [one.name, one])),
    upstreamOf: () => upstream,
    addressOf: ({ name }) => `/bff/api/${name}`,
    open: calls,
    tell: (event) => void events.push(event),
  });
  const call: Call = { api, method: "GET", path: "/v1/7", search: "?x=1", headers: [], body: undefined };

  function make(change: Partial<Call> = {}) {
    const to = collect();
    const going = forward({ ...call, ...change }, visitor, to);
    const over = async () => {
      await going;
      await expect.poll(() => to.got.ending).toBeDefined();
      return to.got;
    };
    return { to, over };
  }
  return { server, make, refused, events, calls };
}

/** Settles when the caller has gone. */
const left = (request: IncomingMessage) => new Promise((resolve) => request.once("close", resolve));

const unlessToken =
  (token: string, then: Answer): Answer =>
  (request, response) =>
    request.headers.authorization === `Bearer ${token}`
      ? then(request, response)
      : response.writeHead(401).end("who?");

describe("a call from a page to an API", () => {
  it("carries the token there and nothing of it back, and brings the cookies up to date", async () => {
    const { make, server, calls } = await given((request, response) => {
      response.setHeader("set-cookie", "theirs=1");
      response.end(request.headers.authorization === "Bearer t1" ? "fine" : "who?");
    });
    const got = await make().over();
    expect(got).toMatchObject({ status: 200, body: "fine", ending: "end" });
    expect(got.headers["set-cookie"]).toBe("c=1");
    expect(server.seen).toEqual(["GET /v1/7?x=1"]);
    expect(calls.count()).toBe(0);
  });

  it("is made again with another token after a 401, with the same body, once", async () => {
    const { make, server, refused } = await given(
      unlessToken("t2", async (request, response) => response.end(`got ${await text(request)}`)),
    );
    const got = await make({ method: "POST", body: { bytes: Buffer.from("typed") } }).over();
    expect(got).toMatchObject({ status: 200, body: "got typed", headers: { "set-cookie": "c=2" } });
    expect(refused).toEqual([undefined, "t1"]);
    expect(server.seen).toHaveLength(2);
  });

  it("is answered by the API's own 401 when that refuses the other token too", async () => {
    const { make, server } = await given((_, response) => response.writeHead(401).end("never"));
    expect(await make().over()).toMatchObject({ status: 401, body: "never" });
    expect(server.seen).toHaveLength(2);
  });

  it("is answered by the API's own 401, whole, when there is no other token", async () => {
    const long = "never ".repeat(100_000);
    const { make, server } = await given((_, response) => response.writeHead(401).end(long), ["t1", "t1"]);
    expect(await make().over()).toMatchObject({ status: 401, bytes: long.length, ending: "end" });
    expect(server.seen).toHaveLength(1);
  });

  it("is told as signed out where the API says that the only token there is is not valid, RFC 6750 §3.1", async () => {
    const { make } = await given(
      (_, response) =>
        response.writeHead(401, { "www-authenticate": 'Bearer error="invalid_token"' }).end("never"),
      ["t1", "t1"],
    );
    const made = make();
    expect(await made.over()).toMatchObject({ status: 401, ending: "end" });
    expect(made.to.json()).toMatchObject({
      type: "urn:grantway:bff:signed-out",
      provider: "acme",
      sent: true,
    });
  });

  it("whose body passed through is to be made again by the page, once the token is renewed", async () => {
    const { make, server } = await given(unlessToken("t2", () => undefined));
    const stream = () => Readable.from([Buffer.from("typed")]);
    const made = make({ method: "POST", body: { stream, length: 5 } });
    expect(await made.over()).toMatchObject({
      status: 503,
      headers: { "retry-after": "0", "set-cookie": "c=2" },
    });
    expect(made.to.json()).toMatchObject({ type: "urn:grantway:bff:try-again", api: "orders", sent: true });
    expect(server.seen).toHaveLength(1);
  });

  it("is told that the session ended when the token cannot be renewed in the middle of a page", async () => {
    const ended = new BffProblem("signed-out", "You are not signed in.", { provider: "acme" });
    const made = (await given((_, response) => response.writeHead(401).end("who?"), ["t1", ended])).make();
    expect(await made.over()).toMatchObject({ status: 401 });
    expect(made.to.json()).toMatchObject({
      type: "urn:grantway:bff:signed-out",
      provider: "acme",
      sent: true,
    });
  });

  it("is not made without a token, and the reason is the answer", async () => {
    const { make, server } = await given(
      () => undefined,
      [new BffProblem("try-again", "Soon.", { retryAfter: 1 })],
    );
    const made = make();
    expect(await made.over()).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
    expect(made.to.json()).not.toHaveProperty("sent");
    expect(server.seen).toEqual([]);
  });

  it.each([401, 403])("tells which scopes are missing, RFC 6750 §3.1, at status %d", async (status) => {
    const challenge = 'Bearer error="insufficient_scope", scope="write admin"';
    const { make, server } = await given((_, response) =>
      response.writeHead(status, { "www-authenticate": challenge }).end("no"),
    );
    const made = make();
    expect(await made.over()).toMatchObject({ status: 403 });
    expect(made.to.json()).toMatchObject({
      type: "urn:grantway:bff:scope-missing",
      provider: "acme",
      scopes: ["write", "admin"],
    });
    expect(server.seen).toHaveLength(1);
  });

  it("hands on a 403 of any other kind as it is", async () => {
    const { make } = await given((_, response) => response.writeHead(403).end("no"));
    expect(await make().over()).toMatchObject({ status: 403, body: "no" });
  });

  it("that is redirected within the API leads through us; the token goes nowhere else", async () => {
    const { make } = await given((_, response) => response.writeHead(307, { location: "/v1/8" }).end());
    expect(await make().over()).toMatchObject({ status: 307, headers: { location: "/bff/api/orders/8" } });
  });

  it("that is redirected within the API stays with it, though another one that is listed first has that address too", async () => {
    const { make } = await given(
      (_, response) => response.writeHead(307, { location: "/v1/7/" }).end(),
      ["t1"],
      [{ name: "whole", path: "", provider: "other" }],
    );
    expect(await make().over()).toMatchObject({ status: 307, headers: { location: "/bff/api/orders/7/" } });
  });

  it.each([
    ["/v1/8", "/bff/api/orders/8"],
    ["https://files.example/8", "https://files.example/8"],
  ])("that made something is told where it is: %s, RFC 9110 §15.3.2", async (location, told) => {
    const { make } = await given((_, response) => response.writeHead(201, { location }).end());
    expect(await make().over()).toMatchObject({ status: 201, headers: { location: told } });
  });

  it("that is redirected to another host is refused, and the page is told where to", async () => {
    const elsewhere = "https://evil.example/v1/7";
    const made = (
      await given((_, response) => response.writeHead(302, { location: elsewhere }).end())
    ).make();
    expect(await made.over()).toMatchObject({ status: 502 });
    expect(made.to.got.headers["location"]).toBeUndefined();
    expect(made.to.json()).toMatchObject({
      type: "urn:grantway:bff:redirected-elsewhere",
      location: elsewhere,
    });
  });

  it("that leads to an empty address leads nowhere, and not to itself for ever", async () => {
    const { make } = await given((_, response) => response.writeHead(302, { location: "" }).end("where?"));
    const got = await make().over();
    expect(got).toMatchObject({ status: 302, body: "where?" });
    expect(got.headers).not.toHaveProperty("location");
  });

  it("that is answered with 205 has no content, though the API sends some (RFC 9110 §15.3.6)", async () => {
    const { make } = await given((_, response) =>
      response.writeHead(205, { "content-length": 5 }).end("typed"),
    );
    expect(await make().over()).toMatchObject({
      status: 205,
      headers: { "content-length": "0" },
      body: "",
      ending: "end",
    });
  });

  it("that fails tells the page no more than that, and the operator why", async () => {
    const { make, server, events } = await given(() => undefined);
    await server.stop();
    const made = make();
    expect(await made.over()).toMatchObject({ status: 502 });
    expect(made.to.got.body).not.toMatch(/127\.0\.0\.1|ECONN/);
    expect(made.to.json()).toMatchObject({ type: "urn:grantway:bff:upstream-unreachable", api: "orders" });
    expect(events).toMatchObject([{ type: "upstream_failed", api: "orders", code: "ECONNREFUSED" }]);
  });

  it("that only reads is made again on a connection that turned out to be closed; one that changes is not", async () => {
    let first = true;
    const { make, server } = await given((request, response) => {
      if (first) request.socket.destroy();
      else response.end("fine");
      first = false;
    });
    expect(await make().over()).toMatchObject({ status: 200, body: "fine" });
    first = true;
    expect(await make({ method: "DELETE" }).over()).toMatchObject({ status: 502 });
    expect(server.seen).toHaveLength(3);
  });
});

describe("a call that nobody waits for", () => {
  it("ends at the API when the browser cancels it", async () => {
    const asked = Promise.withResolvers<IncomingMessage>();
    const { make, calls } = await given((request) => asked.resolve(request));
    const { to } = make();
    const request = await asked.promise;
    expect(calls.count()).toBe(1);
    to.writer().gone();
    await left(request);
    expect([to.got.status, calls.count()]).toEqual([undefined, 0]);
  });

  it("ends at the API in the middle of its answer", async () => {
    const asked = Promise.withResolvers<IncomingMessage>();
    const { make, calls } = await given((request, response) => {
      response.write("part");
      asked.resolve(request);
    });
    const { to } = make();
    await expect.poll(() => to.got.body).toBe("part");
    const closed = left(await asked.promise);
    to.writer().gone();
    await closed;
    expect(calls.count()).toBe(0);
  });

  it("is not sent at all when the browser leaves before there is a token", async () => {
    const { make, server, calls, refused } = await given(() => undefined);
    make().to.writer().gone();
    await expect.poll(() => refused).toHaveLength(1);
    await new Promise(setImmediate);
    expect([server.seen.length, calls.count()]).toEqual([0, 0]);
  });
});

describe("signing out", () => {
  it("ends an answer that still runs, and it does not look complete", async () => {
    const asked = Promise.withResolvers<IncomingMessage>();
    const { make, calls } = await given((request, response) => {
      response.write("part");
      asked.resolve(request);
    });
    const { to } = make();
    await expect.poll(() => to.got.body).toBe("part");
    const closed = left(await asked.promise);
    calls.endAll("ada");
    await closed;
    expect(to.got.ending).toBeInstanceOf(Error);
  });

  it("answers a call that was not answered yet with that", async () => {
    const { make, calls, server } = await given(() => undefined);
    const { to } = make();
    await expect.poll(() => server.seen).toHaveLength(1);
    calls.endAll("ada");
    expect(to.got).toMatchObject({ status: 401, ending: "end" });
    expect(to.json()).toMatchObject({ type: "urn:grantway:bff:signed-out" });
  });
});
