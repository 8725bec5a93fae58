import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect, createServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
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

function streamOf(body: CallBody): Readable {
  if (body === undefined || "bytes" in body) throw new Error("it is no stream");
  return body.stream();
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

  it("is read to its end, though the API takes only the beginning: many browsers read after they have sent all, RFC 9110 §15.5.14", async () => {
    server = await startApi(async (incoming, response) => {
      const stream = streamOf(await nodeBody(incoming));
      await once(stream, "readable");
      stream.destroy();
      response.writeHead(413).end("too large");
    });
    const size = 20_000_000;
    const sent = request(server.origin, { method: "POST", headers: { "content-length": `${size}` } });
    const answered = once(sent, "response");
    sent.end(Buffer.alloc(size));
    await once(sent, "finish");
    const [reply] = (await answered) as [IncomingMessage];
    expect([reply.statusCode, await text(reply)]).toEqual([413, "too large"]);
  });

  it("that does not say how long it is passes as a stream", async () => {
    const [body, words] = await received({ "transfer-encoding": "chunked" }, ["short"]);
    expect(body).toMatchObject({ length: undefined });
    expect(words).toBe("short");
  });
});

it("the body of a request of HTTP/2 is there without a length, and ends where the stream does, RFC 9113 §8.1", async () => {
  const front = createServer();
  const bodies: (string | undefined)[] = [];
  async function take(incoming: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    bodies.push(await textOf(await nodeBody(incoming as unknown as IncomingMessage)));
    response.end();
  }
  front.on("request", (incoming, response) => void take(incoming, response));
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const client = connect(`http://127.0.0.1:${(front.address() as AddressInfo).port}`);
  onTestFinished(() => {
    client.destroy();
    front.close();
  });
  const streamed = client.request({ ":method": "POST" });
  streamed.resume().write("in ");
  await once(client, "remoteSettings");
  streamed.end("pieces");
  await once(streamed, "close");
  await once(client.request({ ":method": "POST" }, { endStream: true }).resume(), "close");
  expect(bodies).toEqual(["in pieces", undefined]);
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

  it("is read to its end, and not cancelled, though the API takes only the beginning, RFC 9110 §15.5.14", async () => {
    const ended = Promise.withResolvers<string>();
    let parts = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        parts += 1;
        if (parts <= 3) return controller.enqueue(Buffer.alloc(mostToKeep));
        controller.close();
        return ended.resolve("read");
      },
      cancel: () => ended.resolve("cancelled"),
    });
    const stream = streamOf(await webBody(new Request("http://a", { method: "POST", body, duplex: "half" })));
    await once(stream, "readable");
    stream.destroy();
    expect(await ended.promise).toBe("read");
  });

  it("is not kept beyond what it said it would be", async () => {
    await expect(post(long, { "content-length": "5" })).rejects.toThrow("longer than the request says");
  });
});
