import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { beforeAll, describe, expect, it } from "vitest";
import { answerDevice, aVisitor, sharedInstance } from "./instance.ts";

/*
 * Device authorization, RFC 8628, as two libraries read it: `oauth4webapi` step by step, `openid-client` with its own polling.
 */

const instance = sharedInstance();
let server: oauth.AuthorizationServer;
let client: oauth.Client;
let proof: oauth.ClientAuth;
const insecure = { [oauth.allowInsecureRequests]: true };

beforeAll(async () => {
  const issuer = new URL(instance.issuer);
  const discovered = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: "oauth2" });
  server = await oauth.processDiscoveryResponse(issuer, discovered);
  client = { client_id: instance.deviceApp.id };
  proof = oauth.ClientSecretBasic(instance.deviceApp.secret);
});

async function askForCodes(scope: string): Promise<oauth.DeviceAuthorizationResponse> {
  const asked = await oauth.deviceAuthorizationRequest(server, client, proof, { scope }, insecure);
  return oauth.processDeviceAuthorizationResponse(server, client, asked);
}

async function poll({
  device_code,
}: oauth.DeviceAuthorizationResponse): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.deviceCodeGrantRequest(server, client, proof, device_code, insecure);
  const tokens = await oauth.processDeviceCodeResponse(server, client, response);
  if (tokens.id_token !== undefined)
    await oauth.validateApplicationLevelSignature(server, response, insecure);
  return tokens;
}

const codeOf = (polling: Promise<unknown>) =>
  polling.then(
    () => "tokens",
    (reason: unknown) => (reason as oauth.ResponseBodyError).error,
  );

describe("oauth4webapi on a device", () => {
  it("gets tokens that it takes for good, once the person said yes, and refreshes them", async () => {
    const codes = await askForCodes("openid offline_access read");
    expect(await codeOf(poll(codes))).toBe("authorization_pending");
    const end = await answerDevice(codes.verification_uri, aVisitor(instance), codes.user_code);
    expect(end.text).toContain("You can close this page.");
    const tokens = await poll(codes);
    expect(tokens.scope).toBe("openid offline_access read");
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ aud: "device-app" });
    const refreshed = await oauth.refreshTokenGrantRequest(
      server,
      client,
      proof,
      tokens.refresh_token ?? "",
      insecure,
    );
    await expect(oauth.processRefreshTokenResponse(server, client, refreshed)).resolves.toHaveProperty(
      "access_token",
    );
    expect(await codeOf(poll(codes))).toBe("invalid_grant");
  });

  it("is slowed down, and told of a no, by the codes that it knows", async () => {
    const codes = await askForCodes("read");
    expect([await codeOf(poll(codes)), await codeOf(poll(codes))]).toEqual([
      "authorization_pending",
      "slow_down",
    ]);
    await answerDevice(codes.verification_uri_complete ?? "", aVisitor(instance), codes.user_code, "deny");
    expect(await codeOf(poll(codes))).toBe("access_denied");
  });

  it("is refused a scope of somebody else's by name", async () => {
    const asked = oauth.deviceAuthorizationRequest(server, client, proof, { scope: "admin" }, insecure);
    await expect(
      asked.then((response) => oauth.processDeviceAuthorizationResponse(server, client, response)),
    ).rejects.toMatchObject({ error: "invalid_scope" });
  });
});

describe("openid-client on a device", () => {
  it("polls by itself until the person has answered", async () => {
    const config = await oidc.discovery(
      new URL(instance.issuer),
      instance.deviceApp.id,
      undefined,
      oidc.ClientSecretBasic(instance.deviceApp.secret),
      { execute: [oidc.allowInsecureRequests] },
    );
    const codes = await oidc.initiateDeviceAuthorization(config, { scope: "openid read" });
    const [tokens] = await Promise.all([
      oidc.pollDeviceAuthorizationGrant(config, codes),
      answerDevice(codes.verification_uri, aVisitor(instance), codes.user_code),
    ]);
    expect(tokens.claims()).toMatchObject({ aud: "device-app" });
  });
});
