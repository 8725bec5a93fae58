import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { answer, askForCodes, entered, poll, withDevices } from "../testing/device.ts";
import { aCode, authorize, redemption, someTokens } from "../testing/flow.ts";
import {
  aClient,
  answererAt,
  authorizationRequest,
  basic,
  catalogue,
  given,
  parameters,
  post,
  secret,
  type Sent,
  type World,
} from "../testing/world.ts";

const notes = "https://notes.example";
const files = "https://files.example/v1?tenant=acme";

/** Two APIs, and a client for both. */
const two = {
  client: { scopes: [...aClient.scopes, "files"] },
  catalogue: {
    apis: [...catalogue.apis, { audience: files, name: "Files" }, { audience: "urn:none", name: "Nothing" }],
    scopes: new Map([
      ...catalogue.scopes,
      ["files", { key: "files", audience: files, title: "Read files", risk: "low", access: "see" }] as const,
    ]),
  },
};

const deviceClient = {
  redirectUris: [],
  grantTypes: ["urn:ietf:params:oauth:grant-type:device_code"],
} as const;

const everything = { scope: "openid read files offline_access" };

function audiencesOf(world: World, token: string): readonly string[] | undefined {
  return world.seals.accessToken.open(token)?.audiences;
}

function ask(world: World, sent: Sent) {
  return world.provider.token(post(sent));
}

const invalidTarget = { code: "invalid_target" };

describe("resource at the authorization endpoint, RFC 8707 §2.1", () => {
  it.each([
    [[notes], [notes], "openid read offline_access"],
    [[files], [files], "openid files offline_access"],
    [[files, notes, files], [notes, files], "openid read files offline_access"],
  ])("asks for scopes at %j alone", async (resource, audiences, scope) => {
    const world = await given(two);
    const tokens = await someTokens(world, { ...everything, resource });
    expect(audiencesOf(world, tokens.access_token)).toEqual(audiences);
    expect(tokens.scope).toBe(scope);
  });

  it("is asked of the person as it is granted, and stays so on the way through our pages", async () => {
    const world = await given(two);
    const { authorization } = world.provider;
    const sent = parameters({ ...authorizationRequest, ...everything, resource: [files] });
    const outcome = await authorization.begin(sent, world.visitor());
    if (outcome.to !== "consent") throw new Error(outcome.to);
    const question = await authorization.question(outcome.request, world.visitor());
    if ("to" in question) throw new Error(question.to);
    expect(question.asked.map(({ key }) => key)).toEqual(["openid", "files", "offline_access"]);
  });

  it.each([
    ["of no API here", "https://other.example"],
    ["that is no absolute URI", "notes"],
    ["with a fragment", `${notes}#x`],
    ["of an API with none of the scopes", "urn:none"],
  ])("sends a name %s back as invalid_target", async (_, resource) => {
    const world = await given(two);
    const outcome = answerOf(await authorize(world, { ...everything, resource: [notes, resource] }));
    expect(outcome.get("error")).toBe("invalid_target");
    expect(outcome.get("state")).toBe("st&te");
  });

  it("refuses more names than any token is for, and an API whose scopes were not asked for", async () => {
    const world = await given(two);
    const many = Array.from({ length: 17 }, () => notes);
    for (const sent of [{ resource: many }, { scope: "openid files", resource: notes }]) {
      // oxlint-disable-next-line no-await-in-loop -- one browser
      const outcome = answerOf(await authorize(world, { ...everything, ...sent }));
      expect(outcome.get("error")).toBe("invalid_target");
    }
  });

  it("goes with a pushed request, and is refused there as JSON (RFC 9126 §2.3)", async () => {
    const world = await given(two);
    const push = answererAt(world.provider, "/par");
    const pushed = (await push(
      post({ ...authorizationRequest, ...everything, resource: [files, notes] }),
    )) as { readonly request_uri: string };
    const { request_uri } = pushed;
    const begun = await world.provider.authorization.begin(
      parameters({ client_id: "acme", request_uri }),
      world.visitor(),
    );
    if (begun.to !== "consent") throw new Error(begun.to);
    const question = await world.provider.authorization.question(begun.request, world.visitor());
    expect(question).toMatchObject({ asked: { length: 4 } });
    await expect(
      push(post({ ...authorizationRequest, ...everything, resource: "urn:unknown" })),
    ).rejects.toMatchObject(invalidTarget);
  });
});

describe("resource at the token endpoint, RFC 8707 §2.2", () => {
  it("narrows the token of a code, and the next refresh has all that was granted again", async () => {
    const world = await given(two);
    const code = await aCode(world, everything);
    const tokens = await ask(world, { ...redemption(code), resource: notes });
    expect(audiencesOf(world, tokens.access_token)).toEqual([notes]);
    expect(tokens.scope).toBe("openid read offline_access");

    const { refresh_token } = tokens;
    const other = await ask(world, { grant_type: "refresh_token", refresh_token, resource: files });
    expect(audiencesOf(world, other.access_token)).toEqual([files]);
    const both = await ask(world, { grant_type: "refresh_token", refresh_token: other.refresh_token });
    expect(audiencesOf(world, both.access_token)).toEqual([notes, files]);
  });

  it("never widens what was asked for at the authorization endpoint, and spends nothing when it is asked to", async () => {
    const world = await given(two);
    const code = await aCode(world, { ...everything, resource: notes });
    await expect(ask(world, { ...redemption(code), resource: files })).rejects.toMatchObject(invalidTarget);
    expect(world.rows.spentCodes.size).toBe(0);
    const { refresh_token } = await ask(world, redemption(code));
    for (const resource of [files, [notes, files]]) {
      const refresh = ask(world, { grant_type: "refresh_token", refresh_token, resource });
      // oxlint-disable-next-line no-await-in-loop -- one token
      await expect(refresh).rejects.toMatchObject(invalidTarget);
    }
    const again = await ask(world, { grant_type: "refresh_token", refresh_token });
    expect(audiencesOf(world, again.access_token)).toEqual([notes]);
  });

  it("chooses the API a client gets a token for as itself", async () => {
    const world = await given(two);
    const tokens = await ask(world, { grant_type: "client_credentials", resource: files });
    expect(audiencesOf(world, tokens.access_token)).toEqual([files]);
    expect(tokens.scope).toBe("files");
    const unknown = ask(world, { grant_type: "client_credentials", resource: "urn:unknown" });
    await expect(unknown).rejects.toMatchObject(invalidTarget);
  });

  it("is no API's token that it does not name", async () => {
    const world = await given(two);
    const { access_token } = await ask(world, { grant_type: "client_credentials", resource: files });
    const caller = basic("notes-api", secret);
    const foreign = await world.provider.introspection(post({ token: access_token }, caller));
    expect(foreign).toEqual({ active: false });
    const own = await world.provider.introspection(post({ token: access_token }));
    expect(own).toMatchObject({ active: true, aud: [files] });
  });
});

describe("resource at the device authorization endpoint, RFC 8707 §2", () => {
  it("asks for scopes there alone, and may be narrowed when the device comes for its token", async () => {
    const world = await given({ ...two, client: { ...two.client, ...deviceClient } });
    const codes = await askForCodes(world, { scope: "openid read files", resource: files });
    await answer(world, await entered(world, codes.user_code));
    const tokens = await poll(world, codes.device_code);
    expect(audiencesOf(world, tokens.access_token)).toEqual([files]);
  });

  it("is refused as JSON", async () => {
    await expect(askForCodes(await withDevices(), { resource: files })).rejects.toMatchObject(invalidTarget);
  });
});
