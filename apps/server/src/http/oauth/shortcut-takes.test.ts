import { once } from "node:events";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createTally } from "@grantway/protocol";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLogger } from "../../log/logger.ts";
import { LeanRequest } from "../connection/lean-request.ts";
import { createShortcut } from "./shortcut.ts";

/** A server in which the framework's part only says that it was asked. */
async function given() {
  const shortcut = createShortcut({
    endpoints: new Map([["/token", async ({ parameters }) => ({ read: [...parameters.values.keys()] })]]),
    json: { "content-type": "application/json" },
    bodyLimit: 64,
    addressOf: () => "192.0.2.1",
    nextRequestId: () => "1",
    logger: createLogger({ logLevel: "silent" }),
    countRequest: undefined,
    counts: createTally({ clock: () => 0 }),
  });
  const server = createServer({ IncomingMessage: LeanRequest }, (incoming, response) => {
    if (!shortcut(incoming, response)) response.writeHead(299).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  /** Posts as Node's own client does: without a length the body goes in chunks. */
  const post = async (headers: OutgoingHttpHeaders, ...chunks: readonly string[]) => {
    const sent = request({ host: "127.0.0.1", port, path: "/token", method: "POST", headers });
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    return { status: response.statusCode, headers: response.headers };
  };
  return { url: `http://127.0.0.1:${port}/token`, post };
}

const form = "application/x-www-form-urlencoded";
const body = "grant_type=client_credentials";
const ofFetch = {
  connection: "keep-alive",
  accept: "application/json",
  authorization: "Basic YTpi",
  "content-type": `${form};charset=UTF-8`,
  "user-agent": "oauth4webapi/v3.8.8",
  "accept-language": "*",
  "sec-fetch-mode": "cors",
  "accept-encoding": "gzip, deflate",
};
const ofProxy = {
  ...ofFetch,
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  baggage: "a=b",
  "x-forwarded-for": "192.0.2.1",
  "x-forwarded-proto": "https",
  "x-request-id": "1",
  cookie: "a=b",
  "cache-control": "no-cache",
  priority: "u=1",
};

describe("the shortcut takes", () => {
  it("what fetch sends by itself", async () => {
    const { url } = await given();
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ grant_type: "x" }) });
    expect(await answer.json()).toEqual({ read: ["grant_type"] });
  });

  it.each([
    ["oauth4webapi sends", ofFetch],
    ["comes through a proxy that traces", ofProxy],
    [
      "Go's oauth2 sends",
      { "content-type": form, "accept-encoding": "gzip", "user-agent": "Go-http-client/1.1" },
    ],
    ["Spring sends", { "content-type": `${form};charset=UTF-8`, accept: "application/json;charset=UTF-8" }],
    ["a client of HTTP/2 asks for besides", { "content-type": form, "http2-settings": "AAMAAABkAAQ" }],
  ])("what %s, with a length and in chunks", async (_, headers) => {
    const { post } = await given();
    expect(await post({ ...headers, "content-length": body.length }, body)).toMatchObject({ status: 200 });
    expect(await post(headers, body.slice(0, 7), body.slice(7))).toMatchObject({ status: 200 });
  });

  it("chunks up to the limit, refuses a byte more, and reads no further", async () => {
    const { post } = await given();
    expect(await post(ofFetch, "x=", "y".repeat(62))).toMatchObject({ status: 200 });
    const tooLong = await post(ofFetch, "x=", "y".repeat(63));
    expect(tooLong).toMatchObject({ status: 413, headers: { connection: "close" } });
  });

  it.each([
    ["a script's origin", { ...ofFetch, origin: "https://spa.example" }],
    ["a length beyond the limit", { ...ofFetch, "content-length": 65 }],
    ["a coding of the body", { ...ofFetch, "content-encoding": "gzip" }],
    ["another media type", { ...ofFetch, "content-type": "application/json" }],
    ["no media type", { authorization: "Basic YTpi" }],
  ])("nothing with %s", async (_, headers) => {
    const { post } = await given();
    expect(await post(headers, "x".repeat(65))).toMatchObject({ status: 299 });
  });
});
