import { describe, expect, it } from "vitest";
import { authorizationRequest, basic, day, given, parameters, post, type World } from "../testing/world.ts";
import { someTokens } from "../testing/flow.ts";

/** What was counted, as short lines. */
function linesOf({ tally }: World): readonly string[] {
  const { totals, clients } = tally.take();
  return [
    ...totals.map(({ kind, label, count }) => `${kind} ${label} ${count}`),
    ...clients.map(
      ({ clientId, kind, label, reason, count }) =>
        `${clientId} ${kind} ${label}${reason === "" ? "" : ` (${reason})`} ${count}`,
    ),
  ];
}

describe("what is counted", () => {
  it("is every token that is issued, by grant type, client and scope", async () => {
    const world = await given();
    await world.provider.token(post({ grant_type: "client_credentials", scope: "read" }));
    await world.provider.token(post({ grant_type: "client_credentials", scope: "read" }));
    expect(linesOf(world)).toEqual([
      "tokens client_credentials 2",
      "acme tokens client_credentials 2",
      "acme scopes read 2",
    ]);
  });

  it.each([
    [
      "a grant that does not hold",
      (world: World) => world.provider.token(post({ grant_type: "authorization_code", code: "x" })),
      "code is not one of ours",
    ],
    [
      "a token of another client that is given back",
      async (world: World) => {
        const { access_token } = await someTokens(world);
        const authorization = basic("notes-api", "gwcs_a-generated-secret");
        await world.provider.revocation(post({ token: access_token }, authorization));
      },
      "The token was issued to another client.",
    ],
    [
      "a token that has run out",
      async (world: World) => {
        const { access_token } = await someTokens(world);
        world.pass(day);
        const authorization = `Bearer ${access_token}`;
        await world.provider.userinfo({ parameters: parameters({}), authorization });
      },
      "token expired",
    ],
  ])("says of %s which client it was about, and why", async (_, ask, reason) => {
    const world = await given();
    await expect(ask(world)).rejects.toMatchObject({
      reason,
      clientId: reason.startsWith("The token") ? "notes-api" : "acme",
    });
  });

  it("is what a client is answered at its redirect URI, with the reason", async () => {
    const world = await given();
    await world.provider.authorization.begin(
      parameters({ ...authorizationRequest, scope: "nothing-there" }),
      world.visitor(),
    );
    expect(linesOf(world)).toEqual([
      "errors invalid_scope 1",
      expect.stringMatching(/^acme errors invalid_scope \(.+\) 1$/),
    ]);
  });

  it("says of a redirect URI that is not registered whose it is not", async () => {
    const world = await given();
    const wrong = parameters({ ...authorizationRequest, redirect_uri: "https://app.example/other" });
    await expect(world.provider.authorization.begin(wrong, world.visitor())).rejects.toMatchObject({
      reason: "redirect_uri is not registered",
      clientId: "acme",
    });
  });
});
