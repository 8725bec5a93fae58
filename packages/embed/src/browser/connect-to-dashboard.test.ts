import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectToDashboard } from "./connect-to-dashboard.ts";

const origin = "https://id.example";
const look = { locale: "en", direction: "ltr", theme: "light" };

/** A page in a frame: its window hears what the test sends, and its parent keeps what was said to it. */
class FramedWindow extends EventTarget {
  readonly said: { readonly data: unknown; readonly to: string }[] = [];
  readonly parent = { postMessage: (data: unknown, to: string) => void this.said.push({ data, to }) };

  hear(event: {
    readonly origin?: string;
    readonly source?: unknown;
    readonly data?: unknown;
    readonly ports?: readonly MessagePort[];
  }): void {
    const { ports = [], ...given } = event;
    const told = { origin, source: this.parent, data: { grantway: "welcome", version: 1 }, ...given, ports };
    this.dispatchEvent(Object.assign(new Event("message"), told));
  }
}

let framed = new FramedWindow();
beforeEach(() => {
  framed = new FramedWindow();
  vi.stubGlobal("window", framed);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A channel whose dashboard's end says how it looks. */
function aChannel(): { readonly page: MessagePort; readonly dashboard: MessagePort } {
  const { port1: dashboard, port2: page } = new MessageChannel();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has two ends and no origin
  dashboard.postMessage({ say: "look", look });
  return { page, dashboard };
}

describe("connecting to the dashboard", () => {
  it("greets the parent at the dashboard's origin alone, and takes the channel that comes back", async () => {
    const connecting = connectToDashboard({ origin });
    expect(framed.said).toEqual([
      { data: { grantway: "hello", version: 1, id: expect.any(Number) as number }, to: origin },
    ]);
    const { page, dashboard } = aChannel();
    framed.hear({ ports: [page] });
    const connected = await connecting;
    expect(connected.look()).toEqual(look);
    connected.disconnect();
    dashboard.close();
  });

  it("hears nothing of another origin, of another window, nor without a channel (promise 13)", async () => {
    vi.useFakeTimers();
    const failing = connectToDashboard({ origin, patience: 1_000 }).catch((error: unknown) => error);
    const { page, dashboard } = aChannel();
    framed.hear({ ports: [page], origin: "https://evil.example" });
    framed.hear({ ports: [page], origin: "https://id.example.evil.example" });
    framed.hear({ ports: [page], origin: "null" });
    framed.hear({ ports: [page], source: {} });
    framed.hear({ ports: [] });
    framed.hear({ ports: [page], data: { grantway: "hello", version: 1 } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await failing).toMatchObject({ code: "no-answer" });
    expect(framed.said.length).toBeGreaterThan(2);
    expect(new Set(framed.said.map(({ to }) => to))).toEqual(new Set([origin]));
    dashboard.close();
  });

  it("gives up a dashboard that answers and never says how it looks, and takes nothing late from it", async () => {
    vi.useFakeTimers();
    const failing = connectToDashboard({ origin, patience: 1_000 }).catch((error: unknown) => error);
    const { port1: dashboard, port2: page } = new MessageChannel();
    const close = vi.spyOn(page, "close");
    framed.hear({ ports: [page] });
    await vi.advanceTimersByTimeAsync(999);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await failing).toMatchObject({
      code: "no-answer",
      message: expect.stringContaining("did not say how it looks") as string,
    });
    expect(close).toHaveBeenCalledOnce();
    dashboard.close();
  });

  it("says in each greeting which connection it is for, and takes no channel of another one of the page", async () => {
    vi.useFakeTimers();
    const connecting = connectToDashboard({ origin });
    await vi.advanceTimersByTimeAsync(600);
    const [{ id } = { id: -1 }, ...others] = framed.said.map(({ data }) => data as { readonly id: number });
    expect(others.map((other) => other.id)).toEqual([id, id]);
    const [one, other] = [aChannel(), aChannel()];
    framed.hear({ ports: [one.page], data: { grantway: "welcome", version: 1, id: id + 1 } });
    framed.hear({ ports: [other.page], data: { grantway: "welcome", version: 1, id } });
    vi.useRealTimers();
    one.dashboard.close();
    const connected = await connecting;
    connected.title("Orders");
    const [heard] = await new Promise<readonly unknown[]>((got) => {
      other.dashboard.addEventListener("message", ({ data }) => got([data]));
      other.dashboard.start();
    });
    expect(heard).toEqual({ say: "title", text: "Orders" });
    connected.disconnect();
    other.dashboard.close();
  });

  it("is not possible outside of a frame, nor with what is no origin", async () => {
    vi.stubGlobal("window", Object.assign(framed, { parent: framed }));
    await expect(connectToDashboard({ origin })).rejects.toMatchObject({ code: "not-embedded" });
    for (const wrong of ["https://id.example/", "https://id.example/console", "HTTPS://ID.example"]) {
      expect(() => connectToDashboard({ origin: wrong })).toThrow(TypeError);
    }
    expect(() => connectToDashboard({ origin: "*" })).toThrow(TypeError);
  });
});
