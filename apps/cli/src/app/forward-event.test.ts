import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { forwardEvent, type Forwarded } from "./forward-event.ts";

const key = Buffer.alloc(32, 7);
const event = { id: "evt_a_1", type: "grant.created", data: { a: 1 }, at: 1_790_000_000_000 };

/** A server that answers with these, and whatever waits goes on at once. */
function given(answers: readonly (number | Error)[], goesOn = true) {
  const attempts: Forwarded[] = [];
  const waits: number[] = [];
  const sent: { readonly headers: Headers; readonly body: string }[] = [];
  const left = [...answers];
  const forwarding = {
    url: "http://localhost:3000/hooks",
    key,
    now: Date.now,
    fetch: async (_: unknown, init?: RequestInit) => {
      sent.push({ headers: new Headers(init?.headers), body: await new Response(init?.body).text() });
      const answer = left.shift() ?? 500;
      if (typeof answer !== "number") throw answer;
      return new Response(null, { status: answer });
    },
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve(goesOn);
    },
    onAttempt: (attempt: Forwarded) => void attempts.push(attempt),
  };
  return { attempts, waits, sent, end: () => forwardEvent(event, forwarding) };
}

describe("an event that is forwarded", () => {
  it("is posted as the platform would, signed for now at each attempt, until it is taken", async () => {
    const { end, attempts, sent, waits } = given([500, 302, 204]);
    await expect(end()).resolves.toBe("taken");
    expect(attempts).toMatchObject([
      { status: 500, attempt: 1 },
      { status: 302, attempt: 2 },
      { status: 204, attempt: 3 },
    ]);
    expect(waits).toEqual([1000, 2000]);
    const webhook = new Webhook(`whsec_${key.toString("base64")}`);
    for (const { headers, body } of sent) {
      expect(webhook.verify(body, Object.fromEntries(headers))).toEqual({
        id: "evt_a_1",
        type: "grant.created",
        timestamp: "2026-09-21T14:13:20.000Z",
        data: { a: 1 },
      });
    }
  });

  it("is given up after the fifth attempt", async () => {
    const { end, attempts } = given([]);
    await expect(end()).resolves.toBe("given-up");
    expect(attempts).toHaveLength(5);
  });

  it("says why nothing was answered, and is left for the next time where somebody stops it", async () => {
    const refused = new TypeError("fetch failed", {
      cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
    });
    const { end, attempts } = given([refused], false);
    await expect(end()).resolves.toBe("stopped");
    expect(attempts).toMatchObject([{ error: "nobody listens there", attempt: 1 }]);
  });
});
