import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
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

describe("a body that is taken past the stream", () => {
  /** A server that answers the pieces it was handed, as JSON. */
  async function taking() {
    const server = createServer({ IncomingMessage: LeanRequest }, (request, response) => {
      const pieces: (string | null)[] = [];
      request.takeBody((chunk) => {
        pieces.push(chunk?.toString() ?? null);
        if (chunk === null) response.end(JSON.stringify(pieces));
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let said = "";
    socket.on("data", (bytes: Buffer) => (said += bytes.toString()));
    const send = (...lines: readonly string[]) => void socket.write(lines.join("\r\n"));
    const leave = () => void socket.resetAndDestroy();
    return { send, leave, answers: () => said.match(/^\[.*\]/gm) ?? [], server };
  }
  const post = ["POST / HTTP/1.1", "Host: a"];

  it("comes whole, or in the pieces it is sent in, and the connection takes the next request", async () => {
    const { send, answers } = await taking();
    send(...post, "Content-Length: 3", "", "one");
    await expect.poll(answers).toEqual([`["one",null]`]);
    send(...post, "Transfer-Encoding: chunked", "", "3", "two", "");
    send("5", "three", "0", "X-Trailer: 1", "", "");
    await expect.poll(answers).toEqual([`["one",null]`, `["two","three",null]`]);
    send(...post, "Content-Length: 0", "", "");
    await expect.poll(answers).toEqual([`["one",null]`, `["two","three",null]`, "[null]"]);
  });

  it("is told from the next one where several are sent at once, RFC 9112 §9.3.2", async () => {
    const { send, answers } = await taking();
    const one = (body: string) => [...post, `Content-Length: ${body.length}`, "", body].join("\r\n");
    send(one("a") + one("bc") + one("") + one("def"));
    await expect.poll(answers).toEqual([`["a",null]`, `["bc",null]`, "[null]", `["def",null]`]);
  });

  it("ends nothing else where somebody leaves half way", async () => {
    const { send, leave, server } = await taking();
    send(...post, "Content-Length: 9", "", "four");
    const [request] = (await once(server, "request")) as [LeanRequest];
    const gone = new Promise((resolve) => request.socket.once("close", resolve));
    leave();
    await gone;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await (await fetch(origin, { method: "POST", body: "x" })).json()).toEqual(["x", null]);
  });
});
