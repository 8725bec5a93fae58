import { describe, expect, it } from "vitest";
import type { SessionStatus } from "@grantway/bff/session-status";
import { type Channel, createSessionStore, type SessionStore } from "./session-store.ts";

const signedIn: SessionStatus = {
  providers: { acme: { signedIn: true, user: { sub: "1" }, scopes: ["read"] } },
  apis: [],
};
const signedOut: SessionStatus = { providers: { acme: { signedIn: false, scopes: [] } }, apis: [] };

/** A browser with any number of tabs of one app, all of which ask the same server. */
function browser() {
  const world = {
    answer: signedIn as SessionStatus | number,
    asked: 0,
    time: 0,
    visible: true,
    /** Answers are made at once, and arrive when that is said. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      arrival = promise;
      return { arrive: resolve };
    },
  };
  let arrival: Promise<void> | undefined;
  const channels = new Set<(message: unknown) => void>();

  function openChannel(heard: (message: unknown) => void): Channel {
    channels.add(heard);
    return {
      tell(message) {
        for (const other of channels) if (other !== heard) other(message);
      },
      close: () => void channels.delete(heard),
    };
  }

  function openTab() {
    const window = new EventTarget();
    const store = createSessionStore({
      path: "/bff",
      fetch: async (input, init) => {
        expect(input).toBe("/bff/session");
        expect(new Headers(init?.headers).get("x-grantway-bff")).toBe("1");
        world.asked += 1;
        const { answer } = world;
        await arrival;
        return typeof answer === "number" ? new Response("", { status: answer }) : Response.json(answer);
      },
      openChannel,
      window,
      isVisible: () => world.visible,
      now: () => world.time,
    });
    const close = store.start();
    return { store, window, close };
  }
  return { world, openTab };
}

const settled = (store: SessionStore) => store.refresh().then(() => store.get());

describe("the session of a page", () => {
  it("is loading, and then what the BFF says", async () => {
    const { store } = browser().openTab();
    expect(store.get()).toMatchObject({ status: "loading", session: undefined });
    expect(await settled(store)).toMatchObject({ status: "ready", session: signedIn });
  });

  it("is asked for once, however many want to know at once", async () => {
    const { world, openTab } = browser();
    const { store } = openTab();
    await Promise.all([store.refresh(), store.refresh(), store.refresh()]);
    expect(world.asked).toBe(1);
  });

  it("is asked for again where something happened while an earlier question was under way, such as a sign-out", async () => {
    const { world, openTab } = browser();
    const answers = world.hold();
    const { store } = openTab();
    // It was answered, and the answer is on its way.
    await expect.poll(() => world.asked).toBe(1);
    world.answer = signedOut;
    const after = Promise.all([store.refresh(), store.refresh()]);
    answers.arrive();
    await after;
    expect(store.get().session).toEqual(signedOut);
    expect(world.asked).toBe(2);
  });

  it("keeps what it knew when the BFF does not answer, so that nothing on the page is lost", async () => {
    const { world, openTab } = browser();
    const { store } = openTab();
    await store.refresh();
    world.answer = 502;
    expect(await settled(store)).toMatchObject({
      status: "failed",
      session: signedIn,
      error: expect.any(Error) as Error,
    });
  });

  it("is the same in two tabs: one that learns something tells the other, and then both are quiet", async () => {
    const { world, openTab } = browser();
    const [one, two] = [openTab(), openTab()];
    await Promise.all([one.store.refresh(), two.store.refresh()]);
    world.answer = signedOut;
    const before = world.asked;
    await one.store.refresh();
    await expect.poll(() => two.store.get().session).toEqual(signedOut);
    expect(world.asked - before).toBe(2);
  });

  it("is right in a tab whose question was under way when another tab signed out", async () => {
    const { world, openTab } = browser();
    const [one, two] = [openTab(), openTab()];
    await Promise.all([one.store.refresh(), two.store.refresh()]);
    const answers = world.hold();
    const earlier = two.store.refresh();
    world.answer = signedOut;
    const after = one.store.refresh();
    answers.arrive();
    await Promise.all([earlier, after]);
    await expect.poll(() => two.store.get().session).toEqual(signedOut);
    expect(one.store.get().session).toEqual(signedOut);
  });

  it("is asked for again by a page that comes out of the back/forward cache", async () => {
    const { world, openTab } = browser();
    const { store, window } = openTab();
    await store.refresh();
    world.answer = signedOut;
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    expect(world.asked).toBe(1);
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect((await settled(store)).session).toEqual(signedOut);
  });

  it("is asked for again by a page that was out of sight for a minute, and not at every click", async () => {
    const { world, openTab } = browser();
    const { store, window } = openTab();
    await store.refresh();
    window.dispatchEvent(new Event("focus"));
    expect(world.asked).toBe(1);
    world.time = 61_000;
    world.visible = false;
    window.dispatchEvent(new Event("visibilitychange"));
    expect(world.asked).toBe(1);
    world.visible = true;
    window.dispatchEvent(new Event("visibilitychange"));
    await store.refresh();
    expect(world.asked).toBe(2);
  });

  it("ends where a call says so, in all tabs, and says who was there", async () => {
    const { world, openTab } = browser();
    const [one, two] = [openTab(), openTab()];
    await Promise.all([one.store.refresh(), two.store.refresh()]);
    world.answer = signedOut;
    one.store.signedOut("acme");
    one.store.signedOut("unknown");
    expect(one.store.get().session?.providers["acme"]).toMatchObject({ signedIn: false, user: { sub: "1" } });
    await expect.poll(() => two.store.get().session).toEqual(signedOut);
  });

  it("tells those who subscribed, and nobody after it was stopped", async () => {
    const { world, openTab } = browser();
    const { store, window, close } = openTab();
    let told = 0;
    const unsubscribe = store.subscribe(() => (told += 1));
    await store.refresh();
    unsubscribe();
    close();
    world.time = 100_000;
    window.dispatchEvent(new Event("focus"));
    expect([told, world.asked]).toEqual([1, 1]);
  });
});
