import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import type { BffEvent } from "../../events.ts";
import type { Api } from "../api.ts";
import { createOpenCalls } from "../open-calls.ts";
import { startApi } from "../testing/start-api.ts";
import { createUpgrade } from "./upgrade.ts";

const open: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** What an API does when it is asked for a socket. */
type Behaviour = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

const sockets = new WebSocketServer({ noServer: true });

/** Agrees, greets at once, and sends back what it is sent. */
const echo: Behaviour = (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (opened) => {
    opened.send(`hello ${request.headers.authorization}`);
    opened.on("message", (data: Buffer) => opened.send(String(data)));
  });

const answer =
  (status: string, headers = ""): Behaviour =>
  (_, socket) =>
    void socket.end(`HTTP/1.1 ${status}\r\n${headers}content-length: 0\r\n\r\n`);

interface Settings {
  readonly tokens?: readonly string[];
  readonly firstByte?: number;
  readonly life?: number;
  readonly endsAt?: number;
  readonly origin?: string;
}

async function given(behaviour: Behaviour, settings: Settings = {}) {
  const { tokens = ["t1", "t2"], firstByte = 60_000, life = 60_000, endsAt = Infinity } = settings;
  const server = await startApi((_, response) => response.end());
  server.server.on("upgrade", (request, socket: Duplex, head: Buffer) => {
    socket.on("error", () => undefined);
    behaviour(request, socket, head);
  });
  const api: Api = {
    name: "orders",
    provider: "acme",
    origin: settings.origin ?? server.origin,
    path: "",
    headers: {},
    scopes: [],
    scheme: undefined,
  };
  const events: BffEvent[] = [];
  const calls = createOpenCalls();
  let asked = 0;
  const upgrade = createUpgrade({
    tokenFor: {
      async granted() {
        const token = tokens[asked] ?? "one too many";
        asked += 1;
        return { token, headers: new Map([["authorization", token]]), session: "ada", endsAt };
      },
      cookieHeaders: () => ["set-cookie", "c=1"],
    },
    open: calls,
    timeouts: { connect: 0, firstByte, idle: 60_000 },
    life,
    now: () => 0,
    tell: (event) => void events.push(event),
  });
  const front = await startApi((_, response) => response.end());
  front.server.on("upgrade", (request, socket: Duplex, head: Buffer) => {
    socket.on("error", () => undefined);
    void upgrade({ api, path: "/live", request, visitor: { jar: new Map() }, socket, head });
  });
  open.push(server.stop, front.stop);
  const page = new WebSocket(front.origin.replace("http", "ws"), { perMessageDeflate: true });
  page.on("error", () => undefined);
  open.push(() => page.terminate());
  return { page, events, calls };
}

const said = async (page: WebSocket) => String(((await once(page, "message")) as [Buffer])[0]);

async function closing(page: WebSocket) {
  const [code, reason] = (await once(page, "close")) as [number, Buffer];
  return [code, String(reason)];
}

async function refusal(page: WebSocket) {
  const [, reply] = (await once(page, "unexpected-response")) as [unknown, IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of reply) parts.push(part as Buffer);
  const { type } = JSON.parse(String(Buffer.concat(parts))) as { readonly type: string };
  return [reply.statusCode, type.replace("urn:grantway:bff:", "")];
}

describe("a WebSocket at an API", () => {
  it("carries the token, brings cookies up to date, and passes messages, the first of them too", async () => {
    const { page, calls } = await given(echo);
    const [[reply], hello] = await Promise.all([
      once(page, "upgrade") as Promise<[IncomingMessage]>,
      said(page),
    ]);
    expect([reply.headers["set-cookie"], hello]).toEqual([["c=1"], "hello t1"]);
    const long = "long ".repeat(100_000);
    page.send(long);
    expect(await said(page)).toBe(long);
    expect(calls.count()).toBe(1);
    page.close(1000, "bye");
    expect(await closing(page)).toEqual([1000, "bye"]);
    await expect.poll(calls.count).toBe(0);
  });

  it("is asked for once more with another token after a 401", async () => {
    const { page } = await given((request, ...others) =>
      (request.headers.authorization === "t2" ? echo : answer("401 No"))(request, ...others),
    );
    expect(await said(page)).toBe("hello t2");
  });

  it("ends with the session, and with its own life, so that a page shows again who is signed in", async () => {
    const bounded = await given(echo, { life: 200 });
    expect(await closing(bounded.page)).toEqual([1012, "open it again"]);
    const ending = await given(echo, { endsAt: 200 });
    expect(await closing(ending.page)).toEqual([1012, "open it again"]);
    const signedOut = await given(echo);
    await said(signedOut.page);
    signedOut.calls.endAll("ada");
    expect(await closing(signedOut.page)).toEqual([1008, "signed out"]);
  });

  it("lets go of the API when the page leaves before it has answered", async () => {
    const asked = Promise.withResolvers<Duplex>();
    const { page, calls, events } = await given((_, socket) => asked.resolve(socket));
    const socket = await asked.promise;
    const ended = new Promise((resolve) => socket.resume().once("end", resolve));
    page.terminate();
    await ended;
    expect([calls.count(), events]).toEqual([0, []]);
  });
});

describe("a WebSocket that an API does not open", () => {
  const scope = 'www-authenticate: Bearer error="insufficient_scope", scope="live"\r\n';

  it.each<[string, Behaviour, Settings, number, string]>([
    ["refuses every token", answer("401 No"), {}, 502, "upstream-unreachable"],
    ["refuses the only token", answer("401 No"), { tokens: ["t1", "t1"] }, 502, "upstream-unreachable"],
    [
      "says that the only token is not valid",
      answer("401 No", 'www-authenticate: Bearer error="invalid_token"\r\n'),
      { tokens: ["t1", "t1"] },
      401,
      "signed-out",
    ],
    ["wants another scope", answer("403 No", scope), {}, 403, "scope-missing"],
    ["has none there", answer("404 No"), {}, 502, "upstream-unreachable"],
    ["redirects", answer("302 Over", "location: https://evil.example/\r\n"), {}, 502, "upstream-unreachable"],
    [
      "agrees to something else",
      answer("101 Yes", "upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: x\r\n"),
      {},
      502,
      "upstream-unreachable",
    ],
    ["closes at once", (_, socket) => socket.destroy(), {}, 502, "upstream-unreachable"],
    ["never answers", () => undefined, { firstByte: 200 }, 504, "upstream-unreachable"],
    ["is not there", echo, { origin: "http://127.0.0.1:9" }, 502, "upstream-unreachable"],
  ])(
    "because it %s: the page is told, and nothing stays open",
    async (_, behaviour, settings, status, type) => {
      const { page, calls } = await given(behaviour, settings);
      expect(await refusal(page)).toEqual([status, type]);
      expect(calls.count()).toBe(0);
    },
  );
});
