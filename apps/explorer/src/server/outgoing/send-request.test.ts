import { lookup } from "node:dns";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { sendRequest } from "./send-request.ts";

/** A server that writes these bytes to each request, and what came to it. */
async function given(answer: string) {
  const came: { readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
  async function take(request: IncomingMessage): Promise<void> {
    came.push({ headers: request.headers, body: await text(request) });
    request.socket.end(answer);
  }
  const server = createServer((request) => void take(request));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  return { came, send: (init?: RequestInit) => sendRequest(new Request(url, init), lookup) };
}

describe("a request to an address that a person gave", () => {
  it("has the length of its body, so that servers of HTTP/1.0 read it, RFC 9112 §6.1", async () => {
    const { came, send } = await given("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nfine");
    const response = await send({
      method: "POST",
      body: new URLSearchParams({ grant_type: "refresh_token" }),
    });
    expect(await response.text()).toBe("fine");
    expect(came).toMatchObject([{ headers: { "content-length": "24" }, body: "grant_type=refresh_token" }]);
    expect(came[0]?.headers).not.toHaveProperty("transfer-encoding");
  });

  it("is answered without a body where the status has none", async () => {
    const { send } = await given("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
    expect(await send()).toMatchObject({ status: 204, body: null });
  });

  it("fails where the answer goes over to another protocol, RFC 9110 §15.2.2", async () => {
    const { send } = await given(
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
    );
    await expect(send()).rejects.toThrow("another protocol");
  });

  it.each(["999 Request denied", "600 Unparseable Response Headers", "099 Nothing"])(
    "fails and ends no process where the answer is %s, RFC 9110 §15",
    async (status) => {
      const { send } = await given(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
      await expect(send()).rejects.toThrow(RangeError);
    },
  );
});
