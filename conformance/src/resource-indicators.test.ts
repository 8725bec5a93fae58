import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerDevice,
  aVisitor,
  callback,
  follow,
  registerClient,
  type Registered,
  sharedInstance,
} from "./instance.ts";

/* Resource indicators, RFC 8707, as `openid-client` and `oauth4webapi` send them, over HTTP. */

const notes = "https://notes.example";
const files = "https://files.example";
const everything = "openid offline_access read files";
const insecure = { [oauth.allowInsecureRequests]: true };

const instance = sharedInstance();
let config: oidc.Configuration;
let device: Registered;
beforeAll(async () => {
  await instance.administer(["apis", "create", files, "--name", "Files"]);
  const scope = [
    "scopes",
    "create",
    "files",
    "--api",
    files,
    "--title",
    "Read your files",
    "--access",
    "see",
  ];
  await instance.administer(scope);
  const { id, secret } = await registerClient(instance, { client_id: "indicating-app", scope: everything });
  device = await registerClient(instance, {
    client_id: "indicating-device",
    redirect_uris: [],
    grant_types: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"],
    scope: everything,
  });
  const execute = [oidc.allowInsecureRequests];
  config = await oidc.discovery(new URL(instance.issuer), id, undefined, oidc.ClientSecretBasic(secret), {
    execute,
  });
});

/** A request for these APIs, sent in the address or ahead. */
async function ask(resources: readonly string[], way: "address" | "ahead" = "address") {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const parameters = new URLSearchParams({
    redirect_uri: callback,
    scope: everything,
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  for (const resource of resources) parameters.append("resource", resource);
  const url =
    way === "ahead"
      ? await oidc.buildAuthorizationUrlWithPAR(config, parameters)
      : oidc.buildAuthorizationUrl(config, parameters);
  return { url, checks: { pkceCodeVerifier, expectedState, idTokenExpected: true } };
}

async function signIn(resources: readonly string[], more?: URLSearchParams, way?: "address" | "ahead") {
  const { url, checks } = await ask(resources, way);
  return oidc.authorizationCodeGrant(config, await follow(url, aVisitor(instance)), checks, more);
}

async function audienceOf(token: string): Promise<unknown> {
  return (await oidc.tokenIntrospection(config, token)).aud;
}

function naming(...resources: readonly string[]): URLSearchParams {
  return new URLSearchParams(resources.map((resource) => ["resource", resource]));
}

const invalidTarget = { error: "invalid_target", status: 400 };

describe("resource indicators", () => {
  it("are offered: discovery names the APIs (RFC 9728 §4)", () => {
    const { protected_resources: resources } = config.serverMetadata();
    expect(resources).toEqual(expect.arrayContaining([notes, files]));
    expect(resources).not.toContainEqual(expect.stringContaining(instance.issuer));
  });

  it.each(["address", "ahead"] as const)("decide the audience, sent by the %s", async (way) => {
    const tokens = await signIn([files], undefined, way);
    expect(tokens.scope).toBe("openid offline_access files");
    expect(await audienceOf(tokens.access_token)).toEqual([files]);
    const both = await signIn([notes, files], undefined, way);
    expect(await audienceOf(both.access_token)).toEqual([notes, files]);
  });

  it("name the API on the page that asks, and no other", async () => {
    const person = aVisitor(instance);
    const { url } = await ask([files]);
    let page = await person.open(url);
    const signed = { login: "grace", password: "correct horse battery staple" };
    if (page.url.pathname === "/sign-in") page = await person.submit(page, signed);
    expect(page.url.pathname).toBe("/consent");
    expect(page.text).toContain("Files");
    expect(page.text).not.toContain("Notes");
  });

  it("narrow at the exchange and at the refresh, and never widen", async () => {
    const tokens = await signIn([notes, files], naming(notes));
    expect(await audienceOf(tokens.access_token)).toEqual([notes]);
    const other = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? "", naming(files));
    expect(await audienceOf(other.access_token)).toEqual([files]);

    const narrow = await signIn([notes]);
    const widened = oidc.refreshTokenGrant(config, narrow.refresh_token ?? "", naming(notes, files));
    await expect(widened).rejects.toMatchObject(invalidTarget);
    await expect(signIn([notes], naming(files))).rejects.toMatchObject(invalidTarget);
  });

  it("choose the API of a client's own token", async () => {
    const tokens = await oidc.clientCredentialsGrant(config, naming(files));
    expect(await audienceOf(tokens.access_token)).toEqual([files]);
    await expect(oidc.clientCredentialsGrant(config, naming("urn:none"))).rejects.toMatchObject(
      invalidTarget,
    );
  });

  it("are refused at the client's address, and when pushed as JSON, where they name no API here", async () => {
    await expect(signIn(["https://elsewhere.example"])).rejects.toMatchObject({ error: "invalid_target" });
    await expect(ask([`${files}#fragment`], "ahead")).rejects.toMatchObject(invalidTarget);
  });

  it("go with the request of a device, RFC 8628", async () => {
    const server = config.serverMetadata();
    const client = { client_id: device.id };
    const proof = oauth.ClientSecretBasic(device.secret);
    const asked = naming(files);
    asked.set("scope", everything);
    const response = await oauth.deviceAuthorizationRequest(server, client, proof, asked, insecure);
    const codes = await oauth.processDeviceAuthorizationResponse(server, client, response);
    await answerDevice(codes.verification_uri, aVisitor(instance), codes.user_code);
    const granted = await oauth.deviceCodeGrantRequest(server, client, proof, codes.device_code, insecure);
    const tokens = await oauth.processDeviceCodeResponse(server, client, granted);
    expect(tokens.scope).toBe("openid offline_access files");
  });

  it("are the one parameter that may be repeated", async () => {
    const { url } = await ask([notes, files]);
    url.searchParams.append("scope", "read");
    const answer = await follow(url, aVisitor(instance));
    expect(answer.searchParams.get("error")).toBe("invalid_request");
  });
});
