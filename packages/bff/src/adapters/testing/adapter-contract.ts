import { once } from "node:events";
import { type IncomingMessage, request, type RequestOptions, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import type { Bff } from "../../create-bff.ts";
import { startApi, type TestApi } from "../../proxy/testing/start-api.ts";
import { given, origin, type World } from "../../testing/given.ts";

/* What every adapter must do: everything that needs a socket. What the BFF decides is tested without one. */

/** A server of a test, with the BFF and an app that answers `the app` to everything else. */
export interface Served {
  readonly port: number;
  stop(): Promise<unknown>;
}

/** Runs the suite on an adapter. */
export function adapterContract(name: string, serve: (bff: Bff) => Promise<Served>): void {
  describe(`the BFF in ${name}`, () => {
    let api: TestApi;
    let served: Served;
    let world: World;
    let answer: (request: IncomingMessage, response: ServerResponse) => unknown;
    beforeAll(async () => {
      api = await startApi((incoming, response) => answer(incoming, response));
      const sockets = new WebSocketServer({ server: api.server });
      sockets.on("connection", (socket, { headers }) => {
        socket.send(`hello ${headers.authorization?.slice(0, 6)} ${headers.cookie ?? "no cookie"}`);
        socket.on("message", (data: Buffer) => socket.send(String(data)));
      });
    });
    afterAll(() => api.stop());
    beforeEach(async () => {
      api.seen.splice(0);
      answer = (_, response) => response.end("fine");
      const apis = { orders: { base: `${api.origin}/v1`, provider: "acme" } };
      world = await given({}, (acme) => ({ providers: { acme }, apis }));
      await world.signIn();
      served = await serve(world.bff);
      onTestFinished(async () => {
        await served.stop();
        await world.bff.close();
      });
    });

    const cookie = () => [...world.browser.cookies].map((pair) => pair.join("=")).join("; ");
    const ofPage = () => ({ cookie: cookie(), "x-grantway-bff": "1", origin: origin });

    function send(path: string, options: RequestOptions = {}) {
      const headers = { ...ofPage(), ...(options.headers as Readonly<Record<string, string>>) };
      return request({ port: served.port, host: "127.0.0.1", path, ...options, headers });
    }

    async function ask(path: string, options: RequestOptions = {}, body?: string | Buffer) {
      const sent = send(path, options);
      sent.end(body);
      const [reply] = (await once(sent, "response")) as [IncomingMessage];
      return { reply, text: await text(reply) };
    }

    const socketOf = (from: string, path = "/bff/api/orders/live") => {
      const socket = new WebSocket(`ws://127.0.0.1:${served.port}${path}`, {
        origin: from,
        headers: { cookie: cookie() },
      });
      socket.on("error", () => undefined);
      onTestFinished(() => socket.terminate());
      return socket;
    };

    it("leaves everything else to the app", async () => {
      expect((await ask("/")).text).toBe("the app");
      expect((await ask("/bffx")).text).toBe("the app");
    });

    it("sends a browser to sign in", async () => {
      const { reply } = await ask("/bff/login?provider=acme", { headers: { "sec-fetch-mode": "navigate" } });
      expect(reply.headers.location).toContain(world.provider.issuer);
      expect(reply.headers["set-cookie"]).toHaveLength(1);
    });

    it("tells the page who is signed in, and nobody else's page", async () => {
      expect(JSON.parse((await ask("/bff/session")).text)).toMatchObject({
        providers: { acme: { signedIn: true } },
      });
      const { reply } = await ask("/bff/session", { headers: { "x-grantway-bff": "0" } });
      expect(reply.statusCode).toBe(403);
    });

    it("takes a target in absolute form, RFC 9112 §3.2.2", async () => {
      const { reply } = await ask(`http://127.0.0.1:${served.port}/bff/api/orders/7`);
      expect([reply.statusCode, api.seen]).toEqual([200, ["GET /v1/7"]]);
    });

    it("makes a call with the token, and without the page's cookies", async () => {
      answer = async (incoming, response) => {
        const { authorization = "", cookie: cookies = "none", "if-match": match } = incoming.headers;
        response.writeHead(201, { "x-total": "7", "set-cookie": "theirs=1" });
        response.end(
          JSON.stringify([incoming.method, authorization.slice(0, 7), cookies, match, await text(incoming)]),
        );
      };
      const { reply, text: body } = await ask(
        "/bff/api/orders/7?x=%20",
        { method: "PUT", headers: { "if-match": "1" } },
        "typed",
      );
      expect(JSON.parse(body)).toEqual(["PUT", "Bearer ", "none", "1", "typed"]);
      expect([reply.statusCode, reply.headers["x-total"], reply.headers["set-cookie"]]).toEqual([
        201,
        "7",
        undefined,
      ]);
      expect(api.seen).toEqual(["PUT /v1/7?x=%20"]);
    });

    it("hands on a large body while it comes, both ways", async () => {
      answer = (incoming, response) => incoming.pipe(response);
      const sent = send("/bff/api/orders/echo", { method: "POST" });
      const part = "x".repeat(100_000);
      sent.write(part);
      const [reply] = (await once(sent, "response")) as [IncomingMessage];
      const [first] = (await once(reply, "data")) as [Buffer];
      expect(first.length).toBeGreaterThan(0);
      for (let parts = 1; parts < 50; parts += 1) sent.write(part);
      sent.end();
      let length = first.length;
      for await (const chunk of reply) length += (chunk as Buffer).length;
      expect(length).toBe(5_000_000);
    });

    it("hands on an event when it comes", async () => {
      let say: ((event: string) => void) | undefined;
      const closed = Promise.withResolvers<void>();
      answer = (incoming, response) => {
        incoming.on("close", () => closed.resolve());
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.flushHeaders();
        say = (event) => void response.write(`data: ${event}\n\n`);
      };
      const sent = send("/bff/api/orders/events");
      sent.end();
      const [reply] = (await once(sent, "response")) as [IncomingMessage];
      expect(reply.headers["x-accel-buffering"]).toBe("no");
      for (const event of ["one", "two"]) {
        say?.(event);
        expect(String(((await once(reply, "data")) as [Buffer])[0])).toContain(event);
      }
      sent.destroy();
      await closed.promise;
    });

    it("ends the call at the API when the browser cancels it", async () => {
      const closed = Promise.withResolvers<void>();
      answer = (incoming, response) => {
        incoming.on("close", () => closed.resolve());
        response.write("part");
      };
      const sent = send("/bff/api/orders/long");
      sent.on("error", () => undefined).end();
      await once(sent, "response");
      sent.destroy();
      await expect(closed.promise).resolves.toBeUndefined();
    });

    it.each([
      "/bff/api/orders/%2e%2e/admin",
      "/bff/api/orders/..%2fadmin",
      "/bff/api/orders//evil.example",
      "/bff/api/other/7",
    ])("asks the API nothing for %s", async (path) => {
      expect((await ask(path)).reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(api.seen).toEqual([]);
    });

    describe("WebSockets", () => {
      it("are opened with the token, and end when the person signs out", async () => {
        const socket = socketOf(origin);
        expect(String(((await once(socket, "message")) as [Buffer])[0])).toBe("hello Bearer no cookie");
        socket.send("typed");
        expect(String(((await once(socket, "message")) as [Buffer])[0])).toBe("typed");
        const closed = once(socket, "close");
        await ask("/bff/logout", { method: "POST" });
        const [code, reason] = (await closed) as [number, Buffer];
        expect([code, String(reason)]).toEqual([1008, "signed out"]);
      });

      it("are refused to another origin", async () => {
        const [, reply] = (await once(socketOf("https://evil.example"), "unexpected-response")) as [
          unknown,
          IncomingMessage,
        ];
        expect(reply.statusCode).toBe(403);
      });

      it("to other addresses are not ours, and do not stay open", async () => {
        const socket = socketOf(origin, "/elsewhere");
        const code = await new Promise((resolve) => socket.once("close", resolve));
        expect(code).toBe(1006);
      });
    });
  });
}
