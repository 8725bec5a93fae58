import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { portsFrom, requireFreePorts } from "./ports.ts";

const opened: Server[] = [];
afterEach(() => opened.splice(0).forEach((server) => server.close()));

async function listen(): Promise<number> {
  const server = createServer();
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Outside the range that the system gives to connections, which other tests open all the time. */
function freePorts() {
  return portsFrom(randomInt(10_000, 32_000));
}

describe("the demo's ports", () => {
  it("are n, n+10 and so on, to n+60", () => {
    expect(portsFrom(4400)).toEqual({
      provider: 4400,
      api: 4410,
      codeApp: 4420,
      tokenApp: 4430,
      explorer: 4440,
      tides: 4450,
      ledger: 4460,
    });
  });

  it("are fine when nobody listens on them", async () => {
    // One of them may be taken by chance, but not again and again.
    const found = () =>
      requireFreePorts(freePorts()).then(
        () => "free",
        () => "taken",
      );
    await expect.poll(found).toBe("free");
  });

  it("are refused in one sentence that names the one taken", async () => {
    const ports = { ...freePorts(), codeApp: await listen() };
    await expect(requireFreePorts(ports)).rejects.toThrow(
      new RegExp(`^Port ${ports.codeApp} is in use[^\\n]*GRANTWAY_PORT_BASE[^\\n]*\\.$`),
    );
  });

  it("are refused with every one taken", async () => {
    const ports = { ...freePorts(), provider: await listen(), tokenApp: await listen() };
    await expect(requireFreePorts(ports)).rejects.toThrow(
      `Ports ${ports.provider} and ${ports.tokenApp} are in use`,
    );
  });
});
