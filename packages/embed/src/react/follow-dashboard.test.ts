import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followDashboard, type UsedDashboard } from "./follow-dashboard.ts";

const origin = "https://id.example";
const look = { locale: "en", direction: "ltr", theme: "light" } as const;
const arabic = { locale: "ar", direction: "rtl", theme: "dark" } as const;

let framed: EventTarget & { readonly parent: object };
let told: UsedDashboard[] = [];
let greetings = 0;
let channel: MessageChannel;
const last = () => told.at(-1);

beforeEach(() => {
  framed = Object.assign(new EventTarget(), { parent: { postMessage: () => (greetings += 1) } });
  told = [];
  greetings = 0;
  channel = new MessageChannel();
  vi.stubGlobal("window", framed);
});
afterEach(() => {
  channel.port1.close();
  vi.unstubAllGlobals();
});

const follow = () => followDashboard(origin, (used) => void told.push(used));

/** The dashboard answers the greeting, with a channel whose first word is how it looks. */
async function welcome(): Promise<void> {
  await Promise.resolve();
  say({ say: "look", look });
  const data = { grantway: "welcome", version: 1 };
  const event = { data, origin, source: framed.parent, ports: [channel.port2] };
  framed.dispatchEvent(Object.assign(new Event("message"), event));
}

const say = (message: object): void => channel.port1.postMessage(message);

describe("following the dashboard", () => {
  it("tells that it is connected, of each look, and of the end, after which the looks go on", async () => {
    const leave = follow();
    await welcome();
    await expect.poll(last).toMatchObject({ state: "connected", look });
    say({ say: "look", look: arabic });
    await expect.poll(last).toMatchObject({ state: "connected", look: arabic });
    say({ say: "ended", because: "uninstalled" });
    await expect.poll(last).toMatchObject({ state: "ended", because: "uninstalled", look: arabic });
    say({ say: "look", look });
    await expect.poll(last).toMatchObject({ state: "ended", because: "uninstalled", look });
    leave();
  });

  it.each([
    ["the page stands in no frame", origin, { code: "not-embedded" }],
    ["the origin is none", "https://id.example/", { name: "TypeError" }],
  ])("tells of a failure where %s", async (_, to, error) => {
    vi.stubGlobal("window", Object.assign(framed, { parent: framed }));
    followDashboard(to, (used) => void told.push(used));
    await expect.poll(last).toMatchObject({ state: "failed", error });
  });

  it("greets nobody for who left at once, as React's strict mode does before it comes again", async () => {
    follow()();
    const leave = follow();
    await welcome();
    expect(greetings).toBe(1);
    await expect.poll(last).toMatchObject({ state: "connected" });
    leave();
  });

  it("tells nobody who left meanwhile, and gives the channel back", async () => {
    const closed = new Promise((done) => channel.port1.addEventListener("close", done));
    const leave = follow();
    await welcome();
    leave();
    await closed;
    expect(told).toEqual([]);
  });
});
