import { expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import { ada, given, post } from "../testing/world.ts";
import { createOpenAccess } from "./open-access.ts";

const bearer = (token: string) => ({ token, scheme: "Bearer" as const, possession: undefined });
const provePossession = () => Promise.reject(new Error("nobody proves a key here"));

it("an access token says whose it is, and what of its scopes stands", async () => {
  const world = await given();
  const open = createOpenAccess({
    ...world.dependencies,
    provePossession,
    readAccess: (text) => world.seals.accessToken.open(text),
  });
  const persons = await open(bearer((await someTokens(world)).access_token));
  expect(persons).toMatchObject({ token: { userId: ada.id }, scopes: ["openid", "read", "offline_access"] });
  const own = await world.provider.token(post({ grant_type: "client_credentials" }));
  expect(await open(bearer(own.access_token))).toMatchObject({
    token: { clientId: "acme" },
    scopes: ["read", "write"],
  });
});

it("an access token is worth nothing once nothing of it stands, and every refusal reads the same", async () => {
  const world = await given();
  const open = createOpenAccess({
    ...world.dependencies,
    provePossession,
    readAccess: (text) => world.seals.accessToken.open(text),
  });
  const { access_token: token } = await someTokens(world);
  world.rows.grants.clear();
  for (const refused of [token, "nonsense"]) {
    await expect(open(bearer(refused))).rejects.toMatchObject({
      code: "invalid_token",
      challenge: "Bearer",
      description: "The access token is invalid, expired or revoked.",
    });
  }
});
