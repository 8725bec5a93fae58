import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { closeFrame } from "./frames.rfc6455.ts";
import { openTunnel } from "./tunnel.ts";

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** Two ends of a connection: the one we hold, and the one of whoever is there. */
async function pair(): Promise<{ readonly ours: Socket; readonly theirs: Socket }> {
  const server = createServer({ allowHalfOpen: true });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const theirs = connect({
    port: (server.address() as AddressInfo).port,
    host: "127.0.0.1",
    allowHalfOpen: true,
  });
  const [ours] = (await once(server, "connection")) as [Socket];
  server.close();
  open.push(ours, theirs);
  theirs.on("error", () => undefined);
  return { ours, theirs };
}

async function given(idle = 60_000) {
  const [browser, api] = await Promise.all([pair(), pair()]);
  const tunnel = openTunnel(browser.ours, api.ours, idle);
  return { tunnel, browser: browser.theirs, api: api.theirs };
}

const message = Buffer.concat([Buffer.of(0x82, 5), Buffer.from("hello")]);

async function next(socket: Socket): Promise<Buffer> {
  const [chunk] = (await once(socket, "data")) as [Buffer];
  return chunk;
}

describe("two sockets that belong together", () => {
  it("pass bytes as they are, both ways, until one of them ends", async () => {
    const { tunnel, browser, api } = await given();
    browser.write("up");
    expect(String(await next(api))).toBe("up");
    api.write(message);
    expect(await next(browser)).toEqual(message);
    const rest = buffer(browser);
    api.end(closeFrame(1000, "", { masked: false }));
    expect(await rest).toEqual(closeFrame(1000, "", { masked: false }));
    browser.end();
    await tunnel.closed;
  });

  it("are closed with a reason between two frames", async () => {
    const { tunnel, browser, api } = await given();
    api.write(message);
    await next(browser);
    const [down, up] = [buffer(browser), buffer(api)];
    tunnel.close({ code: 1008, reason: "signed out" });
    expect(await down).toEqual(closeFrame(1008, "signed out", { masked: false }));
    expect([...(await up).subarray(0, 2)]).toEqual([0x88, 0x80 | 12]);
    for (const socket of [browser, api]) socket.end();
    await tunnel.closed;
  });

  it("are closed behind the frame that is on its way, and nothing comes after", async () => {
    const { tunnel, browser, api } = await given();
    api.write(message.subarray(0, 3));
    await next(browser);
    tunnel.close({ code: 1008, reason: "" });
    const down = buffer(browser);
    api.write(Buffer.concat([message.subarray(3), message]));
    expect(await down).toEqual(Buffer.concat([message.subarray(3), closeFrame(1008, "", { masked: false })]));
  });

  it("are let go of when they do not finish, and a frame that never ends keeps nothing open", async () => {
    const { tunnel, browser, api } = await given();
    api.write(message.subarray(0, 3));
    await next(browser);
    tunnel.close({ code: 1008, reason: "" });
    await expect(tunnel.closed).resolves.toBeUndefined();
  });

  it("both end when one breaks off", async () => {
    const { tunnel, browser, api } = await given();
    const ended = once(browser.resume(), "end");
    api.resetAndDestroy();
    await ended;
    browser.end();
    await expect(tunnel.closed).resolves.toBeUndefined();
  });

  it("are closed when nothing passes for long", async () => {
    const { browser } = await given(200);
    expect(await buffer(browser)).toEqual(closeFrame(1001, "idle", { masked: false }));
  });

  it("read no more from one than the other takes", async () => {
    const { browser, api } = await given();
    browser.pause();
    const part = Buffer.concat([Buffer.of(0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0), Buffer.alloc(65_536)]);
    let written = 0;
    const write = () => {
      while (api.write(part)) written += part.length;
    };
    write();
    const stuck = async () => {
      const before = written;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (api.writableNeedDrain) return before === written;
      write();
      return false;
    };
    await expect.poll(stuck).toBe(true);
    expect(written).toBeLessThan(30_000_000);
    browser.resume();
    await once(api, "drain");
  });
});
