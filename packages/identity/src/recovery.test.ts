import { describe, expect, it } from "vitest";
import { createRecover } from "./recovery.ts";
import { aUser } from "./testing/a-user.ts";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { passwordLinksInMemory } from "./testing/password-links-in-memory.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import { countingEntropy, openCipher, readableHashing, stillClock } from "./testing/stand-ins.ts";

const lifetime = 3_600_000;
const asking = { address: "192.0.2.1", device: undefined, requestId: "r-1" };

function given(perHour = 100) {
  const suspended = aUser({ id: "eve", username: "eve", email: "eve@example.com", status: "suspended" });
  const people = peopleInMemory([{ user: aUser(), hash: "v1:forgotten" }, { user: suspended }]);
  const [clock, failures] = [stillClock(), failuresInMemory()];
  const recover = createRecover({
    users: people.users,
    passwordLinks: passwordLinksInMemory(people),
    failures,
    hashing: readableHashing,
    cipher: openCipher,
    entropy: countingEntropy(),
    clock,
    perHour,
    lifetime,
  });
  const ask = async (login: string) => recover({ login, ...asking });
  async function mailOf(login: string) {
    const asked = await ask(login);
    if (asked.outcome !== "asked") throw new Error(asked.outcome);
    return asked.mail();
  }
  return { ask, mailOf, people, clock };
}

describe("recovering a forgotten password", () => {
  it.each(["ada", " ADA@example.com "])("makes a link for whoever has the address, by %j", async (login) => {
    const { mailOf, people, clock } = given();
    const mail = await mailOf(login);
    expect(mail).toMatchObject({ to: "ada@example.com", username: "ada" });
    const link = { tokenHash: `sha256(${mail?.token})`, expiresAt: clock() + lifetime };
    expect(people.links.get("user-ada")).toEqual(link);
  });

  it("answers the same for everybody, and does nothing before it is asked what to send", async () => {
    const { ask, people, clock } = given();
    for (const login of ["ada", "nobody", "eve", "x".repeat(5000)]) {
      expect(await ask(login)).toMatchObject({ outcome: "asked", until: clock() + lifetime });
    }
    expect(people.links.size).toBe(0);
  });

  it.each(["nobody", "eve", ""])("sends nothing for %j", async (login) => {
    const { mailOf, people } = given();
    expect(await mailOf(login)).toBeUndefined();
    expect(people.links.size).toBe(0);
  });

  it("makes one link however often the mail is tried", async () => {
    const { ask } = given();
    const asked = await ask("ada");
    if (asked.outcome !== "asked") throw new Error(asked.outcome);
    expect(await asked.mail()).toEqual(await asked.mail());
  });

  it("sends a person three mails an hour, by whichever name", async () => {
    const { mailOf, clock } = given();
    for (const login of ["ada", "ada@example.com", "ADA"]) expect(await mailOf(login)).toBeDefined();
    expect(await mailOf("ada")).toBeUndefined();
    clock.advance(lifetime);
    expect(await mailOf("ada")).toBeDefined();
  });

  it("is slowed by network", async () => {
    const { ask } = given(1);
    await ask("ada");
    expect(await ask("nobody")).toMatchObject({ outcome: "throttled" });
  });
});
