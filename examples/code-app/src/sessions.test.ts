import { describe, expect, it } from "vitest";
import type { Connection } from "./connection.ts";
import { createSessions } from "./sessions.ts";

function given() {
  const clock = { now: 0 };
  return { clock, sessions: createSessions({ now: () => clock.now }) };
}

const flow = (state: string) => ({ state, nonce: "n", verifier: "v" });

describe("sessions", () => {
  it("keep the sign-ins of other tabs when one is done, under the new id and under the old", () => {
    const { sessions } = given();
    const session = sessions.addFlow(sessions.addFlow(undefined, flow("a")), flow("b"));
    const person = { subject: "u1", connection: {} as Connection };
    const signedIn = sessions.signIn(session, person);
    expect(signedIn.id).not.toBe(session.id);
    for (const id of [signedIn.id, session.id]) {
      expect(sessions.findFlow(sessions.find(id), "b")).toMatchObject({ verifier: "v" });
    }
    expect(sessions.find(session.id)).not.toHaveProperty("person");
  });

  it("forget a sign-in after ten minutes and a session after eight hours", () => {
    const { sessions, clock } = given();
    const session = sessions.addFlow(undefined, flow("a"));
    clock.now = 599_999;
    expect(sessions.findFlow(session, "a")).toBeDefined();
    clock.now = 600_000;
    expect(sessions.findFlow(session, "a")).toBeUndefined();
    clock.now += 8 * 3_600_000;
    expect(sessions.find(session.id)).toBeUndefined();
  });

  it("keep the last five sign-ins of a browser, and the last thousand browsers", () => {
    const { sessions } = given();
    const first = sessions.addFlow(undefined, flow("0"));
    let session = first;
    for (let n = 1; n <= 5; n += 1) session = sessions.addFlow(session, flow(`${n}`));
    expect(session.flows.map(({ state }) => state)).toEqual(["1", "2", "3", "4", "5"]);
    for (let n = 0; n < 1000; n += 1) sessions.addFlow(undefined, flow("x"));
    expect(sessions.find(first.id)).toBeUndefined();
  });

  it("find nothing for no id", () => {
    expect(given().sessions.find(undefined)).toBeUndefined();
  });

  it("tell a word left for the next page once, and do not come back to life for it", () => {
    const { sessions } = given();
    const session = sessions.addFlow(undefined, flow("a"));
    sessions.leaveNotice(session, "Done.");
    const next = sessions.find(session.id) ?? session;
    expect(sessions.takeNotice(next)).toBe("Done.");
    expect(sessions.takeNotice(sessions.find(session.id) ?? next)).toBeUndefined();
    sessions.end(session);
    sessions.leaveNotice(session, "Late.");
    expect(sessions.find(session.id)).toBeUndefined();
  });
});
