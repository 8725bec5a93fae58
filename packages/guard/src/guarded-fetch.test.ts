import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createGuardedFetch } from "./guarded-fetch.ts";

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  opened.push(() => (server.closeAllConnections(), server.close()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = { method: "GET", headers: {}, body: undefined };
const hurried = createGuardedFetch({ deadline: 200, maxBytes: 1000 });
const guardedFetch = createGuardedFetch({ deadline: 10_000, maxBytes: 1000 });

describe("the guarded fetch", () => {
  it("hands on a JSON answer", async () => {
    const url = await serve((_, response) =>
      response.setHeader("content-type", "application/json; charset=utf-8").end('{"active":true}'),
    );
    const response = await guardedFetch(url, ask);
    expect(await response.json()).toEqual({ active: true });
  });

  it("gives up at the deadline when nothing comes", async () => {
    const url = await serve(() => undefined);
    await expect(hurried(url, ask)).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("gives up at the deadline when the body trickles", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("[");
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(hurried(url, ask)).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("reads a body as long as the limit", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("x".repeat(1000));
    });
    expect(await (await guardedFetch(url, ask)).text()).toHaveLength(1000);
  });

  it("stops reading a body over the limit", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("x".repeat(1001));
    });
    await expect(guardedFetch(url, ask)).rejects.toThrow("larger than 1000 bytes");
  });

  it.each(["text/html", "application/jsonp", ""])("refuses an answer of type %j", async (type) => {
    const url = await serve((_, response) => {
      if (type !== "") response.setHeader("content-type", type);
      response.end("{}");
    });
    await expect(guardedFetch(url, ask)).rejects.toThrow("not application/json");
  });

  it("follows no redirect: credentials go to the discovered endpoint alone", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/elsewhere") response.setHeader("content-type", "application/json").end("{}");
      else response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect((await guardedFetch(url, ask)).status).toBe(307);
  });
});
