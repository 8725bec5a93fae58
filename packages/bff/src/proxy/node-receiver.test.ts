import { request } from "node:http";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect, constants, createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { nodeReceiver } from "./node-receiver.ts";
import type { Receiver } from "./receiver.ts";
import { startApi, type TestApi } from "./testing/start-api.ts";

let server: TestApi | undefined;
afterEach(async () => server?.stop());

/** A server whose next answer is written through the receiver, and who asked it. */
async function asked(idle = 60_000) {
  const { promise, resolve } = Promise.withResolvers<Receiver>();
  server = await startApi((_, response) => resolve(nodeReceiver(response, idle)));
  const sent = request(server.origin).end();
  const answer = new Promise<IncomingMessage>((settle, reject) =>
    sent.on("response", settle).on("error", reject),
  );
  answer.catch(() => undefined);
  const receiver = await promise;
  const told: string[] = [];
  receiver.readBy({ goOn: () => told.push("go on"), gone: () => told.push("gone") });
  return { receiver, sent, answer, told };
}

describe("an answer into a response of Node", () => {
  it("begins at once, though its first part is still to come", async () => {
    const { receiver, answer } = await asked();
    receiver.start(200, "Fine", ["x-a", "1", "set-cookie", "a=1", "set-cookie", "b=2"]);
    const begun = await answer;
    expect([begun.statusCode, begun.statusMessage, begun.headers["x-a"]]).toEqual([200, "Fine", "1"]);
    expect(begun.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    receiver.write(Buffer.from("later"));
    receiver.end();
    expect(await text(begun)).toBe("later");
  });

  it("has no words in its status line that Node would not send", async () => {
    const { receiver, answer } = await asked();
    receiver.start(200, "sm\u{F6}rg\u{E5}s", []);
    expect((await answer).statusMessage).toBe("OK");
  });

  it("asks for a pause when the browser does not read, and tells when it goes on", async () => {
    const { receiver, answer, told } = await asked();
    receiver.start(200, "", []);
    const begun = await answer;
    while (receiver.write(Buffer.alloc(1_000_000)));
    expect(told).toEqual([]);
    begun.resume();
    await expect.poll(() => told).toContain("go on");
  });

  it("tells when the browser goes away", async () => {
    const { receiver, sent, answer, told } = await asked();
    receiver.start(200, "", []);
    await answer;
    sent.destroy();
    await expect.poll(() => told).toEqual(["gone"]);
    expect(receiver.write(Buffer.from("x"))).toBe(false);
    receiver.end();
  });

  it("lets go of a browser that takes nothing of what waits for it", async () => {
    const { receiver, answer, told } = await asked(300);
    receiver.start(200, "", []);
    await answer;
    while (receiver.write(Buffer.alloc(1_000_000)));
    await expect.poll(() => told).toContain("gone");
  });

  it("that breaks off does not look complete", async () => {
    const { receiver, answer } = await asked();
    receiver.start(200, "", []);
    receiver.write(Buffer.from("half"));
    const begun = await answer;
    const broken = once(begun, "error");
    begun.resume();
    receiver.breakOff(new Error("x"));
    expect(await broken).toMatchObject([{ code: "ECONNRESET" }]);
  });

  it("that breaks off over HTTP/2 ends with an error, RFC 9113 §8.1.1", async () => {
    const front = createServer();
    front.on("request", (_, response) => {
      const receiver = nodeReceiver(response as unknown as ServerResponse, 60_000);
      receiver.start(200, "Fine", []);
      receiver.write(Buffer.from("half"));
      receiver.breakOff(new Error("x"));
    });
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    const client = connect(`http://127.0.0.1:${(front.address() as AddressInfo).port}`);
    onTestFinished(() => {
      client.destroy();
      front.close();
    });
    const asked = client.request({}).resume();
    expect(await once(asked, "error")).toMatchObject([{ code: "ERR_HTTP2_STREAM_ERROR" }]);
    expect(asked.rstCode).toBe(constants.NGHTTP2_INTERNAL_ERROR);
  });
});
