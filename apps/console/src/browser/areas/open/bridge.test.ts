import type { FromPage, Look } from "@grantway/embed/messages";
import { describe, expect, it } from "vitest";
import { openBridge } from "./bridge.ts";

const origin = "https://app.example";
const look: Look = { locale: "en", direction: "ltr", theme: "light" };

/** Says this over a channel, which has two ends and no origin. */
function say(port: MessagePort, message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
  port.postMessage(message);
}

/** A host with a frame, whose page keeps what it was sent. */
function given() {
  const host = new EventTarget();
  const sent: { readonly data: unknown; readonly to: string; readonly ports: readonly MessagePort[] }[] = [];
  const page = {
    postMessage: (data: unknown, to: string, ports: readonly MessagePort[] = []) =>
      void sent.push({ data, to, ports }),
  } as unknown as Window;
  const said: FromPage[] = [];
  let connected = 0;
  const bridge = openBridge({
    host,
    frame: () => page,
    origin,
    look: () => look,
    onConnected: () => void (connected += 1),
    onMessage: (message) => void said.push(message),
  });
  const greet = (
    event: { readonly from?: string; readonly source?: unknown; readonly data?: unknown } = {},
  ) => {
    const { from = origin, source = page, data = { grantway: "hello", version: 1 } } = event;
    host.dispatchEvent(Object.assign(new Event("message"), { origin: from, source, data }));
  };
  const channel = (at = -1) => {
    const port = sent.at(at)?.ports[0];
    if (port === undefined) throw new Error("no channel came");
    return port;
  };
  return { bridge, greet, sent, said, channel, connected: () => connected };
}

describe("the bridge to the page in a frame", () => {
  it("answers the app's page, at its origin alone, and says how the dashboard looks", async () => {
    const { bridge, greet, sent, channel, connected } = given();
    greet();
    expect(sent).toMatchObject([{ data: { grantway: "welcome", version: 1 }, to: origin }]);
    expect(connected()).toBe(1);
    const first = new Promise((heard) => {
      channel().addEventListener("message", ({ data }) => heard(data), { once: true });
    });
    channel().start();
    await expect(first).resolves.toEqual({ say: "look", look });
    bridge.close();
  });

  it.each([
    ["another origin", { from: "https://evil.example" }],
    ["the same host by http", { from: "http://app.example" }],
    ["another port", { from: "https://app.example:8443" }],
    ["a page without origin", { from: "null" }],
    ["another window", { source: {} }],
    ["nobody", { source: null }],
    ["a page that says something else", { data: { grantway: "welcome", version: 1 } }],
    ["a page that says a word", { data: "hello" }],
  ])("says nothing to %s (promise 13)", (_, event) => {
    const { bridge, greet, sent, connected } = given();
    greet(event);
    expect(sent).toEqual([]);
    expect(connected()).toBe(0);
    bridge.close();
  });

  it("keeps the channel of a page that greets again while the answer is on its way, and has another one for another page", async () => {
    const { bridge, greet, sent, said, channel } = given();
    const again = { data: { grantway: "hello", version: 1, id: 7 } };
    greet(again);
    greet(again);
    expect(sent).toMatchObject([{ data: { grantway: "welcome", version: 1, id: 7 } }]);
    say(channel(), { say: "title", text: "Orders" });
    await expect.poll(() => said).toEqual([{ say: "title", text: "Orders" }]);
    greet({ data: { grantway: "hello", version: 1, id: 8 } });
    expect(sent[1]).toMatchObject({ data: { id: 8 } });
    bridge.close();
  });

  it("hears what is a message, and nothing else", async () => {
    const { bridge, greet, said, channel } = given();
    greet();
    for (const message of [
      null,
      { say: "go", to: "https://evil.example" },
      { say: "title", text: "Orders" },
    ]) {
      say(channel(), message);
    }
    await expect.poll(() => said).toEqual([{ say: "title", text: "Orders" }]);
    bridge.close();
  });

  it("gives a page that greets again a new channel, and hears nothing of the old one", async () => {
    const { bridge, greet, said, channel } = given();
    greet();
    greet();
    say(channel(0), { say: "close" });
    say(channel(1), { say: "escape" });
    await expect.poll(() => said).toEqual([{ say: "escape" }]);
    bridge.close();
  });

  it("does not listen to a page that does nothing but talk", async () => {
    const { bridge, greet, said, channel } = given();
    greet();
    for (let count = 0; count < 500; count += 1) say(channel(), { say: "size", height: count });
    await expect.poll(() => said.length).toBe(200);
    await new Promise((later) => {
      setTimeout(later, 50);
    });
    expect(said).toHaveLength(200);
    bridge.close();
  });

  it("hears no greeting once it is closed", () => {
    const { bridge, greet, sent } = given();
    bridge.close();
    greet();
    expect(sent).toEqual([]);
  });
});
