import { once } from "node:events";
import { Agent, get, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { raw } from "../../testing/raw-request.ts";
import { createConnections } from "./connections.ts";

const hour = 3_600_000;

async function given(answer: RequestListener, options?: { readonly silence: number }) {
  const connections = createConnections(
    (response, problem) => response.writeHead(problem.status).end(problem.words),
    options,
  );
  const server = connections.serve(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  async function ask() {
    const [reply] = (await once(get({ agent, port, host: "127.0.0.1" }), "response")) as [IncomingMessage];
    return { status: reply.statusCode, connection: reply.headers.connection, body: await text(reply) };
  }
  const count = () =>
    new Promise<number>((resolve) => server.getConnections((_error, found) => resolve(found)));
  return { connections, port, ask, count };
}

describe("connections that end", () => {
  it("take nobody new, and answer once more on those that are kept", async () => {
    const { connections, port, ask } = await given((_request, response) => response.end("here"));
    expect(await ask()).toEqual({ status: 200, connection: "keep-alive", body: "here" });
    const ended = connections.end(hour);
    expect(await ask()).toEqual({ status: 200, connection: "close", body: "here" });
    await ended;
    const [error] = (await once(connect(port, "127.0.0.1"), "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  });

  it("are let go of at once when nobody lingers, once what is under way is answered", async () => {
    const entered = Promise.withResolvers<() => void>();
    const { connections, port, ask } = await given((_request, response) =>
      entered.resolve(() => response.end("late")),
    );
    const idle = connect(port, "127.0.0.1");
    const asked = ask();
    const answer = await entered.promise;
    const ended = connections.end(0);
    await once(idle.resume(), "close");
    answer();
    expect((await asked).body).toBe("late");
    await ended;
  });
});

describe("a connection whose answers nobody reads", () => {
  it("is closed, however many requests are on it", async () => {
    let asked = 0;
    const answer: RequestListener = (_request, response) => {
      asked += 1;
      response.end("x".repeat(1_000_000));
    };
    const { port, count } = await given(answer, { silence: 100 });
    const socket = connect(port, "127.0.0.1").pause();
    socket.on("error", () => undefined);
    socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect.poll(count).toBe(0);
    socket.destroy();
  });

  it("is told apart without a timer for each request", async () => {
    const timeouts: (number | undefined)[] = [];
    const { ask } = await given((request, response) => {
      timeouts.push(request.socket.timeout);
      response.end("here");
    });
    await ask();
    await ask();
    expect(timeouts.map(Boolean)).toEqual([false, false]);
  });
});

it.each([
  ["http://a.example/console?x=1", "/console?x=1"],
  ["HTTPS://a.example:4400/token", "/token"],
  ["http://a.example", "/"],
  ["http://a.example?x=http://b.example/", "/?x=http://b.example/"],
  ["//a.example/console", "//a.example/console"],
  ["/console?x=http://b.example/", "/console?x=http://b.example/"],
  ["*", "*"],
])("a request target in absolute form is taken for its path, RFC 9112 §3.2.2: %s", async (target, url) => {
  const { port } = await given((request, response) => response.end(request.url));
  const asked = `OPTIONS ${target} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n`;
  const answer = await raw(`http://127.0.0.1:${port}`, asked);
  expect(answer.text.split("\r\n\r\n")[1]).toBe(url);
});
