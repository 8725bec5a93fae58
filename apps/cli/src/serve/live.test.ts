import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { ClientError } from "@grantway/client";
import type { ConnectionList } from "@grantway/helper/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLive } from "./live.ts";

const empty: ConnectionList = { at: 1, vault: "test", connections: [] };

async function given(list: () => Promise<ConnectionList>, every = 10) {
  const live = createLive({ list, every });
  const server = createServer((_request, response) => {
    response.writeHead(200);
    live.subscribe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    live.close();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    live,
    open: async () => {
      const [answer] = (await once(get(`http://127.0.0.1:${port}/`), "response")) as [IncomingMessage];
      const heard: string[] = [];
      answer
        .setEncoding("utf8")
        .on("data", (text: string) => heard.push(...text.split("\n\n").filter(Boolean)));
      answer.on("error", () => undefined);
      return { heard, close: () => answer.destroy() };
    },
  };
}

describe("what open pages hear", () => {
  it("is the list first, then nothing but signs of life until it differs, whatever the clock says", async () => {
    let at = 0;
    let vault = "one";
    const { open } = await given(async () => ({ at: at++, vault, connections: [] }));
    const page = await open();
    await expect.poll(() => page.heard.filter((text) => text.startsWith(":")).length).toBeGreaterThan(3);
    const lists = () => page.heard.filter((text) => text.startsWith("event: connections"));
    expect(lists().length).toBeLessThanOrEqual(2);
    const before = lists().length;
    vault = "two";
    await expect.poll(() => lists().length).toBe(before + 1);
  });

  it("is the vault's trouble in its own words, and the list again when it is over", async () => {
    let broken = true;
    const { open } = await given(async () => {
      if (broken) throw new ClientError("vault_unreachable", "The vault cannot be reached: start Redis.");
      return empty;
    });
    const page = await open();
    await expect.poll(() => page.heard.at(0)).toContain("The vault cannot be reached: start Redis.");
    broken = false;
    await expect.poll(() => page.heard.some((text) => text.startsWith("event: connections"))).toBe(true);
  });

  it("is read from the vault only while somebody listens", async () => {
    let looks = 0;
    const { open } = await given(async () => {
      looks++;
      return empty;
    });
    const page = await open();
    await expect.poll(() => looks).toBeGreaterThan(2);
    page.close();
    // It reads every 10 ms until it notices that the page is gone.
    const looksOn = async () => {
      const seen = looks;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return looks > seen;
    };
    await expect.poll(looksOn).toBe(false);
  });

  it("reaches 32 pages at the most: the oldest is let go", async () => {
    const { live, open } = await given(async () => empty, 1000);
    const pages = await Promise.all(Array.from({ length: 33 }, open));
    live.notice({ id: "n", at: 1, tone: "success", text: "told to all" });
    const told = () => pages.filter(({ heard }) => heard.some((text) => text.includes("told to all")));
    await expect.poll(() => told().length).toBe(32);
  });
});
