import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { collect } from "./testing/collect.ts";
import { startApi } from "./testing/start-api.ts";
import {
  type AnswerHead,
  createUpstream,
  type Timeouts,
  type Upstream,
  type UpstreamRequest,
} from "./upstream.ts";

const patient: Timeouts = { connect: 60_000, firstByte: 60_000, idle: 60_000 };
const get: UpstreamRequest = { method: "GET", path: "/", headers: [], body: null };

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function apiThat(answer: Parameters<typeof startApi>[0], timeouts: Partial<Timeouts> = {}) {
  const api = await startApi(answer);
  const upstream = createUpstream(api.origin, { ...patient, ...timeouts });
  open.push(() => upstream.close(), api.stop);
  return { api, upstream };
}

/** A server that answers these bytes, whatever it is asked. */
async function bytesThat(bytes: string) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(bytes));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const upstream = createUpstream(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, patient);
  open.push(
    () => upstream.close(),
    async () => server.close(),
  );
  return upstream;
}

/** Sends, and answers what came of it when it is over. */
function send(upstream: Upstream, request: Partial<UpstreamRequest> = {}, takes?: number) {
  const receiver = collect(takes);
  const state: { head?: AnswerHead; error?: Error } = {};
  const cancel = upstream.send(
    { ...get, ...request },
    {
      answered: (head) => {
        state.head = head;
        return receiver;
      },
      failed: (error) => void (state.error = error),
    },
  );
  const over = () => expect.poll(() => state.error ?? receiver.got.ending).toBeDefined();
  return { receiver, state, cancel, over };
}

describe("the connections to an API", () => {
  it("send what they are given and hand on what comes", async () => {
    const { upstream } = await apiThat((request, response) => {
      response.writeHead(201, "Made", { "x-got": request.headers["x-sent"] });
      request.pipe(response);
    });
    const sent = { method: "PUT", path: "/a?b", headers: ["x-sent", "1"], body: Buffer.from("hello") };
    const { receiver, state, over } = send(upstream, sent);
    await over();
    expect(state.head).toMatchObject({ status: 201, statusText: "Made", headers: { "x-got": "1" } });
    expect(receiver.got).toMatchObject({ body: "hello", ending: "end" });
  });

  it("hand on each part when it comes", async () => {
    let more: (text: string) => void = () => undefined;
    const { upstream } = await apiThat((_, response) => {
      response.flushHeaders();
      more = (text) => void response.write(text);
    });
    const { receiver, state, cancel } = send(upstream);
    await expect.poll(() => state.head).toBeDefined();
    for (const text of ["one", "two"]) {
      more(text);
      await expect.poll(() => receiver.got.body).toContain(text);
    }
    cancel();
  });

  it("do not follow a redirect", async () => {
    const { api, upstream } = await apiThat((_, response) =>
      response.writeHead(302, { location: "/b" }).end(),
    );
    const { state, over } = send(upstream);
    await over();
    expect(state.head?.status).toBe(302);
    expect(api.seen).toEqual(["GET /"]);
  });

  it("read no more of an endless answer than its receiver takes", async () => {
    let written = 0;
    const { upstream } = await apiThat((_, response) => {
      const part = Buffer.alloc(65_536);
      const write = () => {
        while (!response.destroyed && response.write(part)) written += part.length;
      };
      response.on("drain", write);
      write();
    });
    const { receiver, cancel } = send(upstream, {}, 1);
    await expect.poll(() => receiver.got.bytes).toBeGreaterThan(0);
    const before = receiver.got.bytes;
    receiver.writer().goOn();
    await expect.poll(() => receiver.got.bytes).toBeGreaterThan(before);
    // What the two sockets and their buffers hold, and no more.
    expect(written).toBeLessThan(30_000_000);
    expect(receiver.got.bytes).toBeLessThan(1_000_000);
    cancel();
  });

  it("send no more of an endless body than the API takes, and let go of it when the API answers early", async () => {
    let made = 0;
    const { upstream } = await apiThat((request, response) => {
      request.pause();
      setTimeout(() => response.writeHead(413).end("too large"), 50);
    });
    const endless = function* () {
      for (;;) {
        made += 65_536;
        yield Buffer.alloc(65_536);
      }
    };
    const { state, over } = send(upstream, { method: "POST", body: Readable.from(endless()) });
    await over();
    expect(state.head?.status).toBe(413);
    expect(made).toBeLessThan(50_000_000);
  });

  it("end the request at the API when nobody waits for it any more", async () => {
    const closed = Promise.withResolvers<void>();
    const { upstream } = await apiThat((request, response) => {
      response.write("x");
      request.on("close", () => closed.resolve());
    });
    const { receiver, cancel } = send(upstream);
    await expect.poll(() => receiver.got.body).toBe("x");
    cancel();
    await closed.promise;
    expect(receiver.got.ending).toBeUndefined();
  });

  it("keep a connection for another call, even if nobody wanted the answer", async () => {
    const ports = new Set<unknown>();
    const { upstream } = await apiThat((request, response) => {
      ports.add(request.socket.remotePort);
      response.end("short");
    });
    upstream.send(get, { answered: () => undefined, failed: () => expect.fail("failed") });
    await expect.poll(() => ports.size).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await send(upstream).over();
    expect(ports.size).toBe(1);
  });

  it("let go of a long answer that nobody wants", async () => {
    const closed = Promise.withResolvers<void>();
    const { upstream } = await apiThat((request, response) => {
      request.on("close", () => closed.resolve());
      response.write(Buffer.alloc(1_000_000));
    });
    upstream.send(get, { answered: () => undefined, failed: () => undefined });
    await expect(closed.promise).resolves.toBeUndefined();
  });
});

describe("an API that misbehaves", () => {
  it.each([
    ["is not there", undefined, "ECONNREFUSED"],
    ["speaks something else", "220 mail.example ESMTP\r\n", "HTTPParserError"],
    ["closes at once", "", "UND_ERR_SOCKET"],
    ["sends a line end in a header", "HTTP/1.1 200 OK\r\na: b\rc: d\r\n\r\n", "HTTPParserError"],
    [
      "sends 100 kB of headers",
      `HTTP/1.1 200 OK\r\na: ${"b".repeat(100_000)}\r\n\r\n`,
      "UND_ERR_HEADERS_OVERFLOW",
    ],
    [
      "changes the protocol unasked",
      "HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
      "UND_ERR_SOCKET",
    ],
  ])("%s: the call fails and says why", async (_, bytes, code) => {
    const upstream =
      bytes === undefined ? createUpstream("http://127.0.0.1:9", patient) : await bytesThat(bytes);
    const { state, over } = send(upstream);
    await over();
    expect([(state.error as NodeJS.ErrnoException).code, state.error?.name]).toContain(code);
  });

  it("never begins to answer: the call fails after a time", async () => {
    const { upstream } = await apiThat(() => undefined, { firstByte: 300 });
    const { state, over } = send(upstream);
    await over();
    expect(state.error).toMatchObject({ code: "UND_ERR_HEADERS_TIMEOUT" });
  });

  it("stops in the middle: the answer breaks off after a time, and does not look complete", async () => {
    const { upstream } = await apiThat((_, response) => response.write("half"), { idle: 300 });
    const { receiver, over } = send(upstream);
    await over();
    expect(receiver.got).toMatchObject({ body: "half", ending: { code: "UND_ERR_BODY_TIMEOUT" } });
  });

  it.each([
    ["with a length", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf"],
    ["in chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
  ])("breaks off %s: so does the answer", async (_, bytes) => {
    const { receiver, over } = send(await bytesThat(bytes));
    await over();
    expect(receiver.got.body).toBe("half");
    expect(receiver.got.ending).toBeInstanceOf(Error);
  });

  it("sends early hints: they are not the answer, RFC 8297", async () => {
    const upstream = await bytesThat(
      "HTTP/1.1 103 Early\r\nlink: <a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
    );
    const { state, over } = send(upstream);
    await over();
    expect(state.head?.status).toBe(200);
  });
});
