import { describe, expect, it } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createSignIn } from "./sign-in.ts";
import { createSignUp } from "./sign-up.ts";
import { createSignUpByMail } from "./sign-up-by-mail.ts";
import { aUser } from "./testing/a-user.ts";
import { failuresInMemory } from "./testing/failures-in-memory.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import {
  countingEntropy,
  countingHasher,
  openCipher,
  readableHashing,
  stillClock,
} from "./testing/stand-ins.ts";

const lifetime = 3_600_000;
const from = { address: "192.0.2.1", device: undefined };
const grace = {
  username: "grace",
  name: "Grace",
  password: "a ship in port is safe",
  ...from,
  requestId: "r",
};

function given(perHour = 100) {
  const people = peopleInMemory([{ user: aUser(), hash: "v1:correct horse battery" }]);
  const [entropy, clock, failures, hasher] = [
    countingEntropy(),
    stillClock(),
    failuresInMemory(),
    countingHasher(),
  ];
  const { users } = people;
  const parts = {
    users,
    failures,
    hasher,
    hashing: readableHashing,
    cipher: openCipher,
    entropy,
    clock,
    perHour,
  };
  const signUp = createSignUp({ ...parts, accounts: createAccounts(parts), signIn: createSignIn(parts) });
  const links = createSignUpByMail({ ...parts, signUp, lifetime });
  async function ask(email: string) {
    const asked = await links.ask({ email, ...from });
    return asked.outcome === "asked" ? { ...asked, mail: await asked.mail?.() } : asked;
  }
  async function tokenFor(email: string): Promise<string> {
    const asked = await ask(email);
    if (asked.outcome !== "asked" || asked.mail?.kind !== "confirm") throw new Error("no link was sent");
    return asked.mail.token;
  }
  return { links, ask, tokenFor, people, clock, failures };
}

describe("signing up by mail", () => {
  it("sends a link to a free address, and only then makes an account, whose address is verified", async () => {
    const { links, tokenFor, people } = given();
    const token = await tokenFor(" Grace@example.com ");
    expect(people.rows).toHaveLength(1);
    expect(links.find(token)).toBe("Grace@example.com");
    expect(await links.signUp(token, grace)).toMatchObject({ outcome: "signed-in", isNew: true });
    expect(people.rows.at(-1)?.user).toMatchObject({ email: "Grace@example.com", emailVerified: true });
  });

  it("tells the owner of a taken address by mail, and answers whoever asked the same", async () => {
    const { ask, clock } = given();
    const [known, free] = [await ask("ADA@example.com"), await ask("grace@example.com")];
    expect(known).toMatchObject({ outcome: "asked", until: clock() + lifetime, mail: { kind: "known" } });
    expect(free).toMatchObject({ outcome: "asked", until: clock() + lifetime, mail: { kind: "confirm" } });
  });

  it("sends an address three mails an hour, and answers the same after that", async () => {
    const { ask, clock } = given();
    for (let count = 0; count < 3; count += 1) await ask("grace@example.com");
    expect(await ask("Grace@example.com")).toEqual({
      outcome: "asked",
      until: clock() + lifetime,
      mail: undefined,
    });
    clock.advance(lifetime);
    expect(await ask("grace@example.com")).toMatchObject({ mail: { kind: "confirm" } });
  });

  it("says what is wrong with an address, and counts nothing for it", async () => {
    const { ask, failures } = given();
    expect(await ask("grace")).toMatchObject({ outcome: "invalid", problems: [{ path: ["email"] }] });
    expect(failures.rows).toEqual([]);
  });

  it("is slowed by network", async () => {
    const { ask } = given(1);
    await ask("grace@example.com");
    expect(await ask("joan@example.com")).toMatchObject({ outcome: "throttled" });
  });

  it("takes a link once, until its time, and no guess", async () => {
    const { links, tokenFor, clock } = given();
    const [token, late] = [await tokenFor("grace@example.com"), await tokenFor("joan@example.com")];
    await links.signUp(token, grace);
    const other = { ...grace, username: "joan", password: "another long sentence" };
    expect(await links.signUp(token, other)).toEqual({ outcome: "spent" });
    expect(await links.signUp("gwem_guess", other)).toEqual({ outcome: "spent" });
    clock.advance(lifetime);
    expect(links.find(late)).toBeUndefined();
    expect(await links.signUp(late, other)).toEqual({ outcome: "spent" });
  });

  it("takes a link once even where the account it made is gone", async () => {
    const { links, tokenFor, people } = given();
    const token = await tokenFor("grace@example.com");
    await links.signUp(token, grace);
    people.rows.pop();
    expect(await links.signUp(token, grace)).toEqual({ outcome: "spent" });
  });

  it("keeps the link where the username is taken, and signs in whoever sends the form twice", async () => {
    const { links, tokenFor } = given();
    const token = await tokenFor("grace@example.com");
    expect(await links.signUp(token, { ...grace, username: "ada" })).toEqual({ outcome: "username-taken" });
    expect(await links.signUp(token, grace)).toMatchObject({ isNew: true });
    expect(await links.signUp(token, grace)).toMatchObject({ outcome: "signed-in", isNew: false });
  });
});
