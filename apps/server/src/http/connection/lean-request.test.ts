import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { raw } from "../../testing/raw-request.ts";
import { LeanRequest } from "./lean-request.ts";

/** A server that answers the headers it finds, and when it was asked. */
async function given() {
  const server = createServer({ IncomingMessage: LeanRequest }, (request, response) => {
    const { fields, headers: early } = request;
    request.handedOn = true;
    response.end(JSON.stringify({ early: early === fields, headers: request.headers }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (...lines: readonly string[]) =>
    raw(origin, ["GET / HTTP/1.1", ...lines, "", ""].join("\r\n"));
}

describe("a request whose headers nobody asked for", () => {
  it("has made no object of them when it is handed on, and then has them all", async () => {
    const ask = await given();
    const { status, text } = await ask("Host: a", "X-One: 1", "X-One: 2", "Connection: close");
    const headers = { host: "a", "x-one": "1, 2", connection: "close" };
    expect({ status, body: text.slice(text.indexOf("{")) }).toEqual({
      status: 200,
      body: JSON.stringify({ early: true, headers }),
    });
  });

  it("is refused without a Host, RFC 9112 §3.2", async () => {
    const ask = await given();
    expect((await ask("Connection: close")).status).toBe(400);
  });

  it("is told to go on, and refused when it expects anything else, RFC 9110 §10.1.1", async () => {
    const ask = await given();
    const rest = ["Host: a", "Connection: close"];
    expect((await ask("Expect: 100-continue", ...rest)).status).toBe(100);
    expect((await ask("EXPECT: 100-Continue", ...rest)).status).toBe(100);
    expect((await ask("Expect: wonders", ...rest)).status).toBe(417);
  });
});
