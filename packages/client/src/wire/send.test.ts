import { afterEach, describe, expect, it } from "vitest";
import type { TraceEntry } from "../events.ts";
import type { FakeAnswer } from "../testing/fake-http.ts";
import { startHttp } from "../testing/fake-http.ts";
import { createSend } from "./send.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function given(answer: FakeAnswer, { deadline = 20_000 } = {}) {
  const traces: TraceEntry[] = [];
  const { origin, stop } = await startHttp(async () => answer);
  stops.push(stop);
  const send = createSend({
    fetch,
    now: Date.now,
    deadline,
    maxBytes: 1000,
    allowInsecureHttp: false,
    onTrace: (entry) => traces.push(entry),
  });
  return {
    traces,
    send: (signal?: AbortSignal) =>
      send("code", { method: "POST", url: `${origin}/x?code=hush`, headers: {}, body: "code=hush" }, signal),
  };
}

describe("sending", () => {
  it("waits for all of the answer, and traces it without secrets", async () => {
    const { send, traces } = await given({ body: { access_token: "hush" } });
    expect((await send()).text).toBe('{"access_token":"hush"}');
    expect(traces).toHaveLength(1);
    expect(traces[0]?.response?.status).toBe(200);
    expect(JSON.stringify(traces)).not.toContain("hush");
  });

  it("reads as much as it may", async () => {
    const { send } = await given({ body: "x".repeat(1000) });
    expect((await send()).text).toHaveLength(1000);
  });

  it.each([
    ["silence", { raw: () => undefined }, "provider_timeout", "did not finish answering within 0.3 seconds"],
    ["too much", { body: "x".repeat(1001) }, "provider_answer_invalid", "more than 1000 bytes"],
    [
      "half a body",
      {
        raw: (response) => {
          response.writeHead(200, { "content-length": "100" });
          response.write("{");
          setTimeout(() => response.destroy(), 20);
        },
      },
      "provider_unreachable",
      "closed the connection before its answer was complete",
    ],
  ] satisfies readonly (readonly [string, FakeAnswer, string, string])[])(
    "ends in one sentence: %s",
    async (_, answer, code, words) => {
      const { send, traces } = await given(answer, code === "provider_timeout" ? { deadline: 300 } : {});
      await expect(send()).rejects.toMatchObject({ code, message: expect.stringContaining(words) as string });
      expect(traces[0]?.failure).toContain(words);
    },
  );

  it("follows no redirect: secrets go where they were meant to", async () => {
    const { send } = await given({ status: 307, headers: { location: "http://127.0.0.1:9/" } });
    expect((await send()).status).toBe(307);
  });

  it("tells how far the provider's clock is from ours", async () => {
    const { send } = await given({ headers: { date: new Date(Date.now() + 600_000).toUTCString() } });
    expect(Math.round(((await send()).clockSkew ?? 0) / 10_000)).toBe(60);
  });

  it("is cancelled by its caller", async () => {
    const { send } = await given({ raw: () => undefined });
    await expect(send(AbortSignal.timeout(20))).rejects.toMatchObject({ code: "cancelled" });
  });

  it("says that nobody is there, and tells nobody secrets without encryption", async () => {
    const send = createSend({
      fetch,
      now: Date.now,
      deadline: 20_000,
      maxBytes: 9,
      allowInsecureHttp: false,
      onTrace: undefined,
    });
    const to = (url: string) => send("code", { method: "GET", url, headers: {} });
    await expect(to("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "provider_unreachable" });
    await expect(to("http://p.example/")).rejects.toMatchObject({ code: "insecure_url" });
  });
});
