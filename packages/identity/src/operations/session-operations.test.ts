import { operator } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { aUser } from "../testing/a-user.ts";
import { peopleOffice } from "../testing/people-office.ts";
import { endSession, listSessions } from "./session-operations.ts";

async function given() {
  const office = peopleOffice([
    { user: aUser() },
    { user: aUser({ id: "user-eve", username: "eve", email: "eve@example.com" }) },
  ]);
  for (const [id, userId] of [
    ["s1", "user-ada"],
    ["s2", "user-eve"],
  ] as const) {
    const facts = { epoch: 0, address: "192.0.2.1", authenticatedAt: 1, methods: ["pwd"], expiresAt: 9000 };
    await office.ports.sessions.open({ id, userId, ...facts }, undefined, { at: 1 });
  }
  return office;
}

describe("operations on sessions", () => {
  it("lists them with whose they are, or those of one person", async () => {
    const { perform } = await given();
    const { items } = await perform(operator, listSessions, { limit: 10 });
    expect(items.map(({ sid, username }) => [sid, username])).toEqual([
      ["s2", "eve"],
      ["s1", "ada"],
    ]);
    await expect(perform(operator, listSessions, { limit: 10, userId: "user-ada" })).resolves.toMatchObject({
      items: [{ sid: "s1", username: "ada" }],
    });
  });

  it("ends one by its name, once", async () => {
    const { perform, people } = await given();
    await expect(perform(operator, endSession, { sid: "s1" })).resolves.toBe("ended");
    await expect(perform(operator, endSession, { sid: "s1" })).resolves.toBe("unknown");
    expect([...people.openSessions.keys()]).toEqual(["s2"]);
  });
});
