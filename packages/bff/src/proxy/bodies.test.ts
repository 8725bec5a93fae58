import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { nodeBody, webBody } from "./bodies.ts";
import { type CallBody, mostToKeep } from "./call.ts";
import { startApi, type TestApi } from "./testing/start-api.ts";

let server: TestApi | undefined;
afterEach(async () => server?.stop());

/** The body of a request of Node with these headers and parts, and its text. */
async function received(headers: Readonly<Record<string, string>>, parts: readonly string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<readonly [CallBody, string | undefined]>();
  server = await startApi(async (incoming, response) => {
    try {
      const body = await nodeBody(incoming);
      resolve([body, await textOf(body)]);
    } catch (error) {
      reject(error);
    }
    response.end();
  });
  const sent = request(server.origin, { method: "POST", headers });
  sent.on("error", () => undefined);
  for (const part of parts) sent.write(part);
  sent.end();
  return promise;
}

async function textOf(body: CallBody): Promise<string | undefined> {
  if (body === undefined) return undefined;
  return "bytes" in body ? body.bytes.toString() : text(body.stream());
}

const long = "x".repeat(mostToKeep + 1);

describe("the body of a request of Node", () => {
  it("is none without a length and chunks", async () => {
    expect(await received({ "content-length": "0" }, [])).toEqual([undefined, undefined]);
  });

  it("that is short and says so is read, so that it can be sent again", async () => {
    const [body, words] = await received({ "content-length": "9" }, ["in ", "pieces"]);
    expect([body !== undefined && "bytes" in body, words]).toEqual([true, "in pieces"]);
  });

  it("that is long passes as a stream, with its length", async () => {
    const [body, words] = await received({ "content-length": `${long.length}` }, [long]);
    expect(body).toMatchObject({ length: long.length });
    expect(words).toBe(long);
  });

  it("that does not say how long it is passes as a stream", async () => {
    const [body, words] = await received({ "transfer-encoding": "chunked" }, ["short"]);
    expect(body).toMatchObject({ length: undefined });
    expect(words).toBe("short");
  });
});

describe("the body of a Request", () => {
  const post = (body: string | undefined, headers = {}) =>
    webBody(new Request("http://a", { method: "POST", headers, ...(body === undefined ? {} : { body }) }));

  it("is none, read, or a stream, as one of Node is", async () => {
    expect(await post(undefined)).toBeUndefined();
    expect(await post("typed", { "content-length": "5" })).toEqual({ bytes: Buffer.from("typed") });
    const streamed = await post(long, { "content-length": `${long.length}` });
    expect(streamed).toMatchObject({ length: long.length });
    expect(await textOf(streamed)).toBe(long);
    expect(await textOf(await post("typed"))).toBe("typed");
  });

  it("is not kept beyond what it said it would be", async () => {
    await expect(post(long, { "content-length": "5" })).rejects.toThrow("longer than the request says");
  });
});
