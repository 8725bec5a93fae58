import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer, password } from "../../testing/composed-server.ts";

/* The password grant behind its wall, on a whole server: with accounts, throttling and a log. */

const on = { GRANTWAY_LEGACY_PASSWORD_GRANT: "on" };

async function withTerminal(environment: Readonly<Record<string, string>> = on): Promise<GivenServer> {
  const server = await givenServer(environment);
  await server.addClient({
    id: "terminal",
    type: "public",
    firstParty: true,
    grantTypes: ["password", "refresh_token"],
    redirectUris: [],
  });
  return server;
}

function ask({ http }: GivenServer, changes: Readonly<Record<string, string>> = {}) {
  const form = {
    grant_type: "password",
    client_id: "terminal",
    username: "ada",
    password,
    scope: "read",
    ...changes,
  };
  return http.inject({
    method: "POST",
    url: "/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
}

describe("password grant, RFC 6749 §4.3", () => {
  it("gives a command-line app of ours tokens for a person, by username or email", async () => {
    const server = await withTerminal();
    for (const username of ["ada", "ADA@example.com"]) {
      const answer = await ask(server, { username });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ token_type: "Bearer", scope: "read" });
    }
    expect(server.log.join("")).not.toContain(password);
    const { json } = await server.http.inject("/.well-known/openid-configuration");
    expect(json()).toMatchObject({ grant_types_supported: expect.arrayContaining(["password"]) as unknown });
  });

  it("is off unless the operator switches it on, and says why", async () => {
    const server = await withTerminal({});
    const answer = await ask(server);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      error: "unsupported_grant_type",
      error_description: "The operator of this server has not switched the legacy grant type password on.",
    });
  });

  it("answers alike whether there is such a person, and slows guesses with those of the sign-in page", async () => {
    const server = await withTerminal();
    const wrong = { password: "not the password" };
    const [known, unknown] = [await ask(server, wrong), await ask(server, { ...wrong, username: "nobody" })];
    expect([known.statusCode, known.body]).toEqual([400, unknown.body]);
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await ask(server, wrong);
      if (answer.statusCode === 400) continue;
      expect(answer.statusCode).toBe(429);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      // The right password waits as well: nothing is checked meanwhile.
      expect((await ask(server)).statusCode).toBe(429);
      return;
    }
    throw new Error("guesses were never slowed");
  });
});
