import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { boundConnections } from "./bound-connections.ts";

/** A server that answers on command. */
async function given() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_, response) => void waiting.push(response));
  boundConnections(server, 2);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  async function open(say = ""): Promise<Socket & { ended: boolean }> {
    const seen = once(server, "connection");
    const socket = Object.assign(connect((server.address() as AddressInfo).port, "127.0.0.1"), {
      ended: false,
    });
    socket.on("error", () => undefined).once("close", () => (socket.ended = true));
    await seen;
    socket.write(say);
    return socket;
  }
  return { open, waiting };
}

const request = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";

describe("connections beyond the bound", () => {
  it("take the place of the oldest that said nothing", async () => {
    const { open } = await given();
    const [first, second, third] = [await open(), await open(), await open()];
    await expect.poll(() => first.ended).toBe(true);
    expect([second.ended, third.ended]).toEqual([false, false]);
  });

  it("leave those that are being answered, and those that were of use last", async () => {
    const { open, waiting } = await given();
    const first = await open(request);
    await expect.poll(() => waiting.length).toBe(1);
    const second = await open();
    const third = await open();
    await expect.poll(() => second.ended).toBe(true);
    waiting[0]?.end();
    await once(first, "data");
    await open();
    await expect.poll(() => third.ended).toBe(true);
    expect(first.ended).toBe(false);
  });

  it("are let go when all are being answered", async () => {
    const { open, waiting } = await given();
    const [first, second] = [await open(request), await open(request)];
    await expect.poll(() => waiting.length).toBe(2);
    const third = await open();
    await expect.poll(() => third.ended).toBe(true);
    expect([first.ended, second.ended]).toEqual([false, false]);
  });
});
