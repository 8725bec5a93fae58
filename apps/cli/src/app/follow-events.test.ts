import { type Api, ApiProblem } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { followEvents, type ListedEvent } from "./follow-events.ts";
import { beginAt, type ListenState } from "./listen-state.ts";

const timestamp = "2026-11-29T10:00:00.000Z";
const event = (id: string): ListedEvent => ({ id, seq: 1, type: "grant.created", timestamp, data: {} });

type Page = { readonly items: readonly ListedEvent[]; readonly next?: string } | Error;

/** A server that answers with these pages, one after the other; then it is stopped. */
function given(pages: readonly Page[], stopAt?: string) {
  const handled: string[] = [];
  const troubles: string[] = [];
  const waits: (number | undefined)[] = [];
  const states: ListenState[] = [];
  const left = [...pages];
  const api = {
    call: () => {
      const page = left.shift();
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
    },
  } as unknown as Api;
  const end = () =>
    followEvents({
      api,
      app: "app",
      state: beginAt(new Date(timestamp)),
      handle: ({ id }) => {
        if (id === stopAt) return Promise.resolve("stopped");
        handled.push(id);
        return Promise.resolve("done");
      },
      onState: (state) => void states.push(state),
      onTrouble: (why) => void troubles.push(why),
      pause: (atLeast) => {
        waits.push(atLeast);
        return Promise.resolve(left.length > 0);
      },
    });
  return { handled, troubles, waits, states, end };
}

const problem = (type: string, status: number, retryAfter?: number) =>
  new ApiProblem({ type: `#${type}`, title: "No", status, detail: "not now", requestId: "r" }, retryAfter);

describe("following events", () => {
  it("deals with each once, over pages and over what is asked for again", async () => {
    const { end, handled } = given([
      { items: [event("a"), event("b")], next: "more" },
      { items: [event("c")] },
      { items: [event("a"), event("c"), event("d")] },
    ]);
    await end();
    expect(handled).toEqual(["a", "b", "c", "d"]);
  });

  it("leaves what was stopped for the next time", async () => {
    const { end, handled, states } = given([{ items: [event("a"), event("b"), event("c")] }], "b");
    await end();
    expect(handled).toEqual(["a"]);
    expect(Object.keys(states.at(-1)?.had ?? {})).toEqual(["a"]);
  });

  it("waits as long as the server says, or a little where it fails, and goes on", async () => {
    const away = Object.assign(new Error("It is away."), { temporary: true });
    const { end, handled, troubles, waits } = given([
      problem("too-many-requests", 429, 30),
      problem("unavailable", 503),
      away,
      { items: [event("a")] },
    ]);
    await end();
    expect(waits).toEqual([30_000, 5000, 5000, undefined]);
    expect(troubles).toHaveLength(3);
    expect(handled).toEqual(["a"]);
  });

  it("ends with what will not go by itself", async () => {
    await expect(given([problem("permission-missing", 403)]).end()).rejects.toThrow("not now");
    await expect(given([new TypeError("a bug")]).end()).rejects.toThrow("a bug");
  });
});
