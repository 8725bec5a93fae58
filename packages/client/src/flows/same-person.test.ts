import { describe, expect, it } from "vitest";
import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import { aConnection } from "../testing/a-connection.ts";
import { given } from "../testing/given.ts";
import { createIsSamePerson } from "./same-person.ts";

const idToken = (sub: string) =>
  `e30.${Buffer.from(JSON.stringify({ iss: "i", sub })).toString("base64url")}.s`;
const signedIn = (accessToken: string, sub?: string): Connection => {
  const tokens = { accessToken, tokenType: "Bearer", obtainedAt: 0 };
  return aConnection({ tokens: sub === undefined ? tokens : { ...tokens, idToken: idToken(sub) } });
};

/** A provider that says who each access token is for. */
function asked(who: Readonly<Record<string, string | undefined>>, trouble?: ClientError) {
  return createIsSamePerson({
    fresh: async () => {
      if (trouble !== undefined) throw trouble;
      return signedIn("renewed");
    },
    whoIs: async ({ tokens }) => who[tokens?.accessToken ?? ""],
  });
}

describe("whoever signs in again", () => {
  it("is the same person by two ID tokens, without being asked about", async () => {
    expect(await asked({ new: "grace" })(signedIn("old", "ada"), signedIn("new", "ada"))).toBe(true);
  });

  it.each([
    ["the same person", { renewed: "ada", new: "ada" }, true],
    ["another person", { renewed: "ada", new: "grace" }, false],
    ["somebody, where it said nothing of the first", { new: "ada" }, false],
    ["nobody it knows how to name", { renewed: "ada" }, true],
  ])("is %s as the provider says", async (_, who, expected) => {
    expect(await asked(who)(signedIn("old"), signedIn("new"))).toBe(expected);
    expect(await asked(who)(signedIn("old", "ada"), signedIn("new"))).toBe(expected);
  });

  it("is nobody known while the provider does not answer, or where the first sign-in is over", async () => {
    const over = new ClientError("reconnect_needed", "Over.");
    expect(await asked({ new: "ada" }, over)(signedIn("old"), signedIn("new"))).toBe(false);
  });
});

describe("two people under one name, without ID tokens", () => {
  /** Ada signs in, and later somebody to whom no refresh token is given; the API says who has a token. */
  async function givenAda(says: (person: string) => object) {
    let person = "ada";
    const owners = new Map<string, string>();
    const world = await given({
      fetch: async (input, init) => {
        if (new Request(input).url !== "https://who.example/me") return fetch(input, init);
        const token = new Headers(init?.headers).get("authorization") ?? "";
        return Response.json(says(owners.get(token) ?? person));
      },
      definition: { api: { identity: { url: "https://who.example/me", name: "login" } } },
    });
    await world.connect();
    owners.set(`Bearer ${(await world.grantway.token("fake")).value}`, "ada");
    world.provider.set({ missing: ["refresh_token"] });
    const next = async (name: string) => {
      person = name;
      return world.connect();
    };
    return { ...world, next };
  }

  it("the second does not go on with the refresh token of the first", async () => {
    const { next } = await givenAda((login) => ({ login }));
    expect(await next("grace")).toMatchObject({ status: "connected", canRefresh: false });
  });

  it("who is the same goes on with it, and nothing is said", async () => {
    const { next, person } = await givenAda((login) => ({ login }));
    expect(await next("ada")).toMatchObject({ canRefresh: true });
    expect(person.notices).toEqual([]);
  });

  it("the person is told that it goes on where nobody can tell", async () => {
    const { connect, provider, person } = await given({ definition: { api: {} } });
    await connect();
    provider.set({ missing: ["refresh_token"] });
    expect(await connect()).toMatchObject({ canRefresh: true });
    expect(person.notices.join()).toContain("does not say who signed in, so the one from before goes on");
  });
});
