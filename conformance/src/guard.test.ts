import { createGuard, type Guard } from "@grantway/guard";
import * as oidc from "openid-client";
import { beforeAll, describe, expect, it } from "vitest";
import {
  aVisitor,
  callback,
  follow,
  registerClient,
  type SharedInstance,
  sharedInstance,
} from "./instance.ts";

/* An API behind our guard, with tokens of our provider that `openid-client` gets and calls it with: opaque, signed, and bound. */

const notes = "https://notes.example";
const drive = "https://drive.example/v1";

const instance = sharedInstance();
let config: oidc.Configuration;
let guards: Readonly<Record<"notes" | "drive", Guard>>;
beforeAll(async () => {
  const administer: SharedInstance["administer"] = (...args) => instance.administer(...args);
  await administer(["apis", "create", drive, "--name", "Drive", "--token-format", "jwt"]);
  await administer(["scopes", "create", "drive", "--api", drive, "--title", "Drive", "--access", "see"]);
  const scope = "openid offline_access read drive";
  const { id, secret } = await registerClient(instance, { client_id: "guarded-app", scope });
  const resourceServer = await registerClient(instance, {
    client_id: "guarding-api",
    redirect_uris: [],
    grant_types: [],
    introspects: [notes, drive],
  });
  config = await oidc.discovery(new URL(instance.issuer), id, undefined, oidc.ClientSecretBasic(secret), {
    execute: [oidc.allowInsecureRequests],
  });
  const api = { issuer: instance.issuer, clientId: resourceServer.id, clientSecret: resourceServer.secret };
  guards = {
    notes: createGuard({ ...api, audience: notes }),
    drive: createGuard({ ...api, audience: drive, describedAs: { scopes: ["drive"] } }),
  };
});

/** Signs in for one API; the tokens are bound where a key is given. */
async function signIn(resource: string, DPoP?: oidc.DPoPHandle) {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid offline_access read drive",
    resource,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const options = DPoP === undefined ? {} : { DPoP };
  const answer = await follow(url, aVisitor(instance));
  return oidc.authorizationCodeGrant(config, answer, { pkceCodeVerifier }, undefined, options);
}

/** The call that `openid-client` makes with a token, as a guard sees it. */
async function call(token: string, url: string, DPoP?: oidc.DPoPHandle) {
  const seen: Request[] = [];
  const calling = await oidc.discovery(new URL(instance.issuer), "any", undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
  calling[oidc.customFetch] = async (address, init) => {
    seen.push(new Request(address, init as RequestInit));
    return new Response(null, { status: 204 });
  };
  const options = DPoP === undefined ? {} : { DPoP };
  await oidc.fetchProtectedResource(calling, token, new URL(url), "GET", null, new Headers(), options);
  const [request] = seen;
  if (request === undefined) throw new Error("nothing was called");
  const header = (name: string) => request.headers.get(name) ?? undefined;
  const { method, url: address } = request;
  return { authorization: header("authorization"), proof: header("dpop"), method, url: address };
}

const granted = { outcome: "granted" };
const refused = { outcome: "refused", refusal: { status: 401 } };

describe("the guard before tokens of this provider", () => {
  it.each([
    ["opaque, by asking", "notes", notes, "read"],
    ["signed, by itself", "drive", drive, "drive"],
  ] as const)("lets in who has one that is %s, at its own API alone", async (_, name, resource, scope) => {
    const { access_token: token } = await signIn(resource);
    const sent = await call(token, `${resource}/mine`);
    expect(await guards[name].authorize({ ...sent, scopes: [scope] })).toMatchObject({
      ...granted,
      access: { clientId: "guarded-app", authenticatedAt: expect.any(Number) as number },
    });
    const other = name === "notes" ? guards.drive : guards.notes;
    expect(await other.authorize({ ...sent, scopes: [] })).toMatchObject(refused);
  });

  it.each([
    ["opaque", "notes", notes],
    ["signed", "drive", drive],
  ] as const)(
    "lets in who proves the key of a bound one that is %s, and nobody else",
    async (_, name, resource) => {
      const DPoP = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair());
      const { access_token: token } = await signIn(resource, DPoP);
      const sent = await call(token, `${resource}/mine?limit=5`, DPoP);
      expect(await guards[name].authorize({ ...sent, scopes: [] })).toMatchObject({
        ...granted,
        access: { boundTo: await DPoP.calculateThumbprint() },
      });
      // The same request again, another one with its proof, the token alone, and with another key.
      const stranger = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair());
      const attempts = [
        sent,
        { ...(await call(token, `${resource}/mine`, DPoP)), method: "DELETE" },
        { authorization: `Bearer ${token}` },
        await call(token, `${resource}/mine`, stranger),
      ];
      for (const attempt of attempts) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(await guards[name].authorize({ ...attempt, scopes: [] })).toMatchObject(refused);
      }
    },
  );

  it("takes no ID token for an access token", async () => {
    const { id_token: token = "" } = await signIn(drive);
    const sent = await call(token, `${drive}/mine`);
    expect(await guards.drive.authorize({ ...sent, scopes: [] })).toMatchObject(refused);
  });

  it("sends whoever signed in too long ago back with what to ask for, RFC 9470", async () => {
    const { access_token: token } = await signIn(drive);
    const sent = await call(token, `${drive}/mine`);
    const ask = (maxAge: number) =>
      guards.drive.authorize({ ...sent, scopes: ["drive"], stepUp: { maxAge } });
    expect(await ask(3600)).toMatchObject(granted);
    expect(await ask(-1)).toMatchObject({
      refusal: { status: 401, body: { error: "insufficient_user_authentication" } },
    });
  });

  it("names its metadata to who has no token, and discovery names the API, RFC 9728 §4", async () => {
    const decision = await guards.drive.authorize({ authorization: undefined, scopes: ["drive"] });
    expect(decision).toHaveProperty(
      "refusal.headers.www-authenticate",
      expect.stringContaining(
        'resource_metadata="https://drive.example/.well-known/oauth-protected-resource/v1"',
      ),
    );
    expect(guards.drive.metadata?.document["authorization_servers"]).toEqual([instance.issuer]);
    const { protected_resources: named } = config.serverMetadata();
    expect(named).toContain(guards.drive.metadata?.document["resource"]);
  });
});
