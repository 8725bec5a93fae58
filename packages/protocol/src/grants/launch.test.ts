import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { aPlace, givenLaunch, grantThere, type LaunchWorld } from "../testing/launching.ts";
import { ada, aClient, basic, day, issuer, post, secret } from "../testing/world.ts";

const grantType = "urn:grantway:params:oauth:grant-type:launch";

const redeem = (world: LaunchWorld, launch: string, as?: string) =>
  world.provider.token(post({ grant_type: grantType, launch_token: launch }, as));

describe("launch grant, RFC 6749 §4.5", () => {
  it("answers a token of the person who opened the app, for what they granted there, and none to refresh it", async () => {
    const world = await givenLaunch();
    const answer = await redeem(world, await world.aLaunch());
    expect(answer).toMatchObject({ token_type: "Bearer", scope: "read" });
    expect(answer).not.toHaveProperty("refresh_token");
    expect(world.seals.accessToken.open(answer.access_token)).toMatchObject({
      clientId: aClient.id,
      userId: ada.id,
      grantId: grantThere.id,
    });
  });

  it("redeems a launch once, and a replay ends what it produced (promise 19)", async () => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    await redeem(world, launch);
    await expect(redeem(world, launch)).rejects.toMatchObject({
      code: "invalid_grant",
      reason: "launch replayed, its family ended",
    });
    expect([...world.rows.families.values()]).toMatchObject([{ endedReason: "code-replayed" }]);
  });

  it("lets exactly one of sixteen at once redeem it", async () => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => redeem(world, launch)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each<[string, (world: LaunchWorld) => void, string]>([
    [
      "an uninstalled app",
      (w) => w.place({ refused: "uninstalled" }),
      "the installation cannot be opened: uninstalled",
    ],
    [
      "a suspended one",
      (w) => w.place({ refused: "suspended" }),
      "the installation cannot be opened: suspended",
    ],
    [
      "a closed organisation",
      (w) => w.place({ refused: "organisation-closed" }),
      "the installation cannot be opened: organisation-closed",
    ],
    ["a member who left", (w) => w.place(undefined), "the person is not there, or the installation is gone"],
    [
      "a launch from before it was installed again",
      (w) => w.place({ generation: 2 }),
      "it was installed again since the launch",
    ],
    [
      "an app that is known by another client now",
      (w) => w.place({ clientId: "other" }),
      "the app is known there by another client",
    ],
    [
      "somebody who granted nothing there",
      ({ rows }) => {
        const { grant: _, ...place } = aPlace;
        rows.launchPlaces.set(`installed ${ada.id}`, place);
      },
      "the person granted nothing there",
    ],
    [
      "a person who was signed out everywhere",
      ({ rows }) => rows.subjects.set(ada.id, { ...ada, epoch: 1 }),
      "what the person opened was ended since the launch",
    ],
    [
      "a suspended person",
      ({ rows }) => rows.subjects.set(ada.id, { ...ada, status: "suspended" }),
      "nothing of what the person granted stands",
    ],
    [
      "a grant that was revoked",
      ({ rows }) => rows.grants.set(grantThere.id, { ...grantThere, status: "revoked", epoch: 1 }),
      "nothing of what the person granted stands",
    ],
    ["a launch that is a minute old", (w) => w.pass(60_000), "launch expired"],
    [
      "a session that was ended",
      ({ rows }) => void rows.endedSessions.add("session"),
      "the session the app was opened in was ended",
    ],
  ])("refuses %s (promises 3 and 5)", async (_, change, reason) => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    change(world);
    await expect(redeem(world, launch)).rejects.toMatchObject({ code: "invalid_grant", reason });
  });

  it("spends nothing when a proof fails, so a thief cannot burn it (principle P3)", async () => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    world.place({ refused: "suspended" });
    await expect(redeem(world, launch)).rejects.toMatchObject({ code: "invalid_grant" });
    world.place({});
    await expect(redeem(world, launch)).resolves.toMatchObject({ scope: "read" });
  });

  it("refuses the launch of another client, and whoever cannot prove to be the client", async () => {
    const world = await givenLaunch({
      publicClient: {
        grantTypes: [grantType],
        type: "confidential",
        authenticationMethod: "client_secret_basic",
        secrets: aClient.secrets,
      },
    });
    const launch = await world.aLaunch();
    await expect(redeem(world, launch, basic("spa", secret))).rejects.toMatchObject({
      reason: "launch token belongs to another client",
    });
    await expect(redeem(world, launch, basic(aClient.id, "guessed"))).rejects.toMatchObject({
      code: "invalid_client",
    });
  });

  it("refuses what is no launch: an ID token, an access token, a launch of another issuer, half of one", async () => {
    const world = await givenLaunch();
    const { access_token } = await redeem(world, await world.aLaunch());
    const said = { iss: issuer, sub: ada.id, aud: aClient.id, exp: 2e9, iat: 1 };
    const idToken = await world.signer.sign(said, { alg: "ES256" });
    const launch = await world.aLaunch();
    const foreign = await world.signer.sign(
      { ...decodeJwt(launch), iss: "https://other.example" },
      { alg: "ES256" },
    );
    const half = await world.signer.sign(
      { iss: issuer, token_use: "launch", aud: aClient.id },
      { alg: "ES256" },
    );
    for (const text of [idToken, access_token, foreign, half, `${launch}x`, "a.b.c"]) {
      await expect(redeem(world, text)).rejects.toMatchObject({ reason: "launch token is not one of ours" });
    }
  });

  it("is no API token: neither the endpoints that take one nor a request that names its person accept it (promise 19)", async () => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    const asked = { parameters: post({}).parameters, authorization: `Bearer ${launch}` };
    await expect(world.provider.checkAccess(asked, "https://notes.example")).rejects.toMatchObject({
      code: "invalid_token",
    });
    await expect(world.provider.userinfo(asked)).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("keeps what it spent for a day, so that a late replay is noticed", async () => {
    const world = await givenLaunch();
    const launch = await world.aLaunch();
    await redeem(world, launch);
    world.pass(day - 60_000);
    await expect(redeem(world, launch)).rejects.toMatchObject({
      reason: "launch replayed, its family ended",
    });
  });
});
