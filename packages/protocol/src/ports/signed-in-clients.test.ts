import { expect, it } from "vitest";
import { aCode, redemption, someTokens } from "../testing/flow.ts";
import { given, post } from "../testing/world.ts";

const backchannelLogoutUri = "https://app.example/ended";

it("remembers a client that wants to be told, with the session it signs somebody in by", async () => {
  const world = await given({ client: { backchannelLogoutUri } });
  await someTokens(world);
  const sid = world.visitor().user?.sid;
  expect(world.rows.signedIn).toEqual([{ sid, clientId: "acme" }]);
});

it("remembers a client that wants to be told in a frame", async () => {
  const world = await given({ client: { frontchannelLogoutUri: "https://app.example/out" } });
  await someTokens(world);
  expect(world.rows.signedIn).toHaveLength(1);
});

it("remembers none that does not want it, or gets no ID token", async () => {
  const quiet = await given();
  await someTokens(quiet);
  const world = await given({ client: { backchannelLogoutUri } });
  await someTokens(world, { scope: "read" });
  expect([...quiet.rows.signedIn, ...world.rows.signedIn]).toEqual([]);
});

it("remembers nobody for a code that another client holds", async () => {
  const world = await given({ client: { backchannelLogoutUri } });
  const wrong = { ...redemption(await aCode(world)), code_verifier: "x".repeat(43) };
  await expect(world.provider.token(post(wrong))).rejects.toMatchObject({ code: "invalid_grant" });
  expect(world.rows.signedIn).toEqual([]);
});
