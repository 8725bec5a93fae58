import { describe, expect, it } from "vitest";
import type { WireCall } from "../wire-call.ts";
import type { Progress } from "./progress.ts";
import { sendCall } from "./send-call.ts";

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** Sends to a server that gives these answers, one after the other. */
function given(...answers: readonly (() => Response | Promise<Response>)[]) {
  const asked: Asked[] = [];
  const waited: number[] = [];
  const progress: Progress[] = [];
  const control = new AbortController();
  const left = [...answers];
  async function ask(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), init });
    init.signal?.throwIfAborted();
    return (left.shift() ?? (() => Response.error()))();
  }
  const send = (call: Partial<WireCall> = {}) =>
    sendCall({
      call: { method: "GET", path: "/a?b=c", headers: [], body: undefined, ...call },
      api: "acme api",
      base: "https://api.example/v1/",
      signal: control.signal,
      onProgress: (one) => progress.push(one),
      fetch: ask,
      wait: async (time) => void waited.push(time),
    });
  return { send, asked, waited, progress, control };
}

const problem =
  (type: string, more: object = {}) =>
  () =>
    Response.json(
      { type: `urn:grantway:bff:${type}`, detail: "Why.", ...more },
      { status: 403, headers: { "content-type": "application/problem+json" } },
    );

describe("a call that is sent", () => {
  it.each([204, 205, 304])(
    "has the answer %s that has no body, for which browsers have an empty stream, Fetch §2.2.3",
    async (status) => {
      const { send } = given(() => {
        const response = new Response(null, { status });
        return Object.defineProperty(response, "body", { value: new Blob([]).stream() });
      });
      expect(await send()).toMatchObject({ outcome: "answered", answer: { status, size: 0 } });
    },
  );

  it("goes by the page's own server with its header, and comes back as the API answered it", async () => {
    const { send, asked } = given(
      () =>
        new Response("[1]", {
          status: 201,
          statusText: "Created",
          headers: { etag: '"1"', "content-type": "application/json" },
        }),
    );
    const sent = await send({
      method: "POST",
      headers: [["X-A", "b"]],
      body: { kind: "text", type: "application/json", text: "{}" },
    });
    const [{ url, init } = { url: "", init: {} }] = asked;
    expect(url).toBe("/bff/api/acme%20api/a?b=c");
    expect(Object.fromEntries(new Headers(init.headers))).toEqual({
      accept: "*/*",
      "content-type": "application/json",
      "x-a": "b",
      "x-grantway-bff": "1",
    });
    expect([init.method, init.body]).toEqual(["POST", "{}"]);
    expect(sent).toMatchObject({
      outcome: "answered",
      answer: { status: 201, statusText: "Created", size: 3, url: "https://api.example/v1/a?b=c" },
    });
    if (sent.outcome !== "answered") throw new Error(sent.outcome);
    expect(await sent.answer.body.text()).toBe("[1]");
    expect(sent.answer.headers).toContainEqual(["etag", '"1"']);
  });

  it("is told to be from where the API sent it on to", async () => {
    const redirected = Object.defineProperties(new Response("moved"), {
      redirected: { value: true },
      url: { value: "https://app.example/bff/api/acme%20api/new?x=1" },
    });
    const { send } = given(() => redirected);
    expect(await send()).toMatchObject({ answer: { url: "https://api.example/v1/new?x=1" } });
  });

  it("tells how much has come, and of how much", async () => {
    const { send, progress } = given(
      () => new Response("x".repeat(2_000), { headers: { "content-length": "2000" } }),
    );
    await send();
    expect(progress).toEqual([{ received: 2_000, total: 2_000 }]);
  });

  it("sends forms in parts, with the types that are said", async () => {
    const { send, asked } = given(() => new Response(""));
    const file = new File(["x"], "x.txt", { type: "text/plain" });
    await send({
      method: "POST",
      body: {
        kind: "parts",
        parts: [
          { name: "a", value: "1" },
          { name: "b", value: "{}", type: "application/json" },
          { name: "c", value: file },
        ],
      },
    });
    const form = asked[0]?.init.body as FormData;
    expect(form.get("a")).toBe("1");
    expect([(form.get("b") as File).type, (form.get("c") as File).name]).toEqual([
      "application/json",
      "x.txt",
    ]);
    expect(new Headers(asked[0]?.init.headers).has("content-type")).toBe(false);
  });

  it("hands a stream on while it comes", async () => {
    const { send } = given(
      () => new Response("data: 1\n\n", { headers: { "content-type": "text/event-stream" } }),
    );
    const sent = await send();
    if (sent.outcome !== "answered") throw new Error(sent.outcome);
    expect(await new Response(sent.answer.live?.stream).text()).toBe("data: 1\n\n");
  });
});

describe("a call that does not reach the API", () => {
  it("is sent again while the token is being renewed, and told when that takes too long", async () => {
    const renewed = given(problem("try-again"), problem("try-again"), () => new Response("ok"));
    expect((await renewed.send()).outcome).toBe("answered");
    expect([renewed.asked.length, renewed.waited.length]).toEqual([3, 2]);
    const endless = given(...Array.from({ length: 9 }, () => problem("try-again")));
    expect(await endless.send()).toMatchObject({ outcome: "refused", refusal: { type: "try-again" } });
    expect(endless.asked.length).toBe(4);
  });

  it.each([
    ["signed-out", {}, []],
    ["signed-out", { sent: true }, []],
    ["scope-missing", { scope: "write admin" }, ["write", "admin"]],
    ["scope-missing", { scopes: ["write"] }, ["write"]],
    ["not-allowed", {}, []],
    ["upstream-unreachable", {}, []],
  ])("is told why: %s %j", async (type, more, scopes) => {
    const { send } = given(problem(type, more));
    expect(await send()).toEqual({
      outcome: "refused",
      refusal: { type, detail: "Why.", scopes, sent: "sent" in more },
    });
  });

  it("is not taken for a refusal where the API itself has problem details", async () => {
    const { send } = given(() =>
      Response.json(
        { type: "about:blank" },
        { status: 409, headers: { "content-type": "application/problem+json" } },
      ),
    );
    expect(await send()).toMatchObject({ outcome: "answered", answer: { status: 409 } });
  });

  it("is cancelled, or there is nobody to send it", async () => {
    const { send, control } = given(() => Response.error());
    control.abort();
    expect(await send()).toEqual({ outcome: "cancelled" });
    expect(await given(() => Promise.reject(new TypeError("Failed to fetch"))).send()).toEqual({
      outcome: "offline",
    });
  });

  it.each([
    [
      "breaks off in the middle",
      [() => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("cut")) }))],
    ],
    [
      "leads on in a circle, of which a browser says no more than that it failed",
      [() => Promise.reject(new TypeError("Failed to fetch")), () => new Response()],
    ],
  ])("is answered by the API, and not by a server that is away, where the answer %s", async (_, answers) => {
    expect(await given(...answers).send()).toEqual({ outcome: "broken-off" });
  });

  it("is cancelled in the middle of an answer that does not end", async () => {
    const { send, control } = given(
      () =>
        new Response(
          new ReadableStream({
            pull(stream) {
              stream.enqueue(new TextEncoder().encode("more"));
              control.abort();
            },
          }),
        ),
    );
    expect(await send()).toEqual({ outcome: "cancelled" });
  });
});
