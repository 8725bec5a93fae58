import { afterEach, describe, expect, it, vi } from "vitest";
import { answerOf } from "./answer-of.ts";

afterEach(() => vi.useRealTimers());

const asked = { startedAt: 0, url: "https://api.example/v1/x", stop: () => undefined };
const response = (body: BodyInit | null, type: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": type } });

/** A body that is written by hand. */
function written() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  return {
    body: readable,
    write: (text: string) => void writer.write(new TextEncoder().encode(text)),
    end: () => void writer.close(),
  };
}

describe("the answer of a response", () => {
  it("is whole, with its status, its headers and its size", async () => {
    const answer = await answerOf(response('{"a":1}', "application/json", 404), asked);
    expect(answer).toMatchObject({ status: 404, headers: [["content-type", "application/json"]], size: 7 });
    expect(await answer.body.text()).toBe('{"a":1}');
    expect(answer.live).toBeUndefined();
  });

  it("is whole of lines that end in a moment, and of a refusal that calls itself a stream", async () => {
    const lines = await answerOf(response("1\n2\n", "application/x-ndjson"), asked);
    expect([await lines.body.text(), lines.live]).toEqual(["1\n2\n", undefined]);
    expect((await answerOf(response("no", "text/event-stream", 403), asked)).live).toBeUndefined();
  });

  it("is handed on of lines that take their time, from their beginning", async () => {
    vi.useFakeTimers();
    const { body, write, end } = written();
    write("1\n");
    const reading = answerOf(response(body, "application/x-ndjson"), asked);
    await vi.advanceTimersByTimeAsync(1_000);
    const { live, size } = await reading;
    expect(size).toBe(0);
    write("2\n");
    end();
    expect(await new Response(live?.stream).text()).toBe("1\n2\n");
  });

  it("is handed on of events at once", async () => {
    const { live } = await answerOf(response("data: 1\n\n", "text/event-stream; charset=utf-8"), asked);
    expect(await new Response(live?.stream).text()).toBe("data: 1\n\n");
  });
});
