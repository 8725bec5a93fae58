import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "./free-port.ts";

describe("a free port", () => {
  it("can be listened on, and is none the system hands out to connections", async () => {
    const port = await freePort();
    expect(port).toBeLessThan(32_768);
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    server.close();
  });

  it("has the ports beside it free as well", async () => {
    const port = await freePort([10, 20]);
    const servers = [0, 10, 20].map((step) => createServer().listen(port + step, "127.0.0.1"));
    await expect(Promise.all(servers.map((server) => once(server, "listening")))).resolves.toHaveLength(3);
    for (const server of servers) server.close();
  });
});
