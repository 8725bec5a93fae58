import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRemoteJWKSet, jwtVerify } from "jose";
import * as oidc from "openid-client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registerClient, type Registered, sharedInstance } from "./instance.ts";
import { signedIn } from "./signed-in.ts";

/* A client is told of the end of a session, as OpenID Connect Back-Channel Logout 1.0 says. It knows nothing of us but our addresses. */

const instance = sharedInstance("lenient");
let app: Registered;
const told: URLSearchParams[] = [];
const client = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (part: string) => (body += part));
  request.once("end", () => {
    told.push(new URLSearchParams(body));
    response.writeHead(200).end();
  });
});

beforeAll(async () => {
  client.listen(0, "127.0.0.1");
  await once(client, "listening");
  const uri = `http://127.0.0.1:${(client.address() as AddressInfo).port}/ended`;
  app = await registerClient(instance, { client_id: "told-app", scope: "openid" });
  await instance.administer(["clients", "update", app.id, "--backchannel-logout-uri", uri]);
});
afterAll(() => {
  client.closeAllConnections();
  client.close();
});

it("is advertised, and tells the session of the ID token by a token that jose verifies (§2.1, §2.4, §2.6)", async () => {
  const { id } = app;
  const { config, person, idToken, claims } = await signedIn({ ...instance, webApp: app });
  const server = config.serverMetadata();
  expect(server).toMatchObject({
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  });
  await person.open(oidc.buildEndSessionUrl(config, { id_token_hint: idToken }));

  await expect.poll(() => told.length).toBe(1);
  const { payload } = await jwtVerify(
    told[0]?.get("logout_token") ?? "",
    createRemoteJWKSet(new URL(server.jwks_uri ?? "")),
    { issuer: instance.issuer, audience: id, typ: "logout+jwt", requiredClaims: ["iat", "exp", "jti"] },
  );
  expect([payload.sub, payload["sid"]]).toEqual([claims?.sub, claims?.["sid"]]);
  expect(payload["events"]).toEqual({ "http://schemas.openid.net/event/backchannel-logout": {} });
  expect(payload).not.toHaveProperty("nonce");
});
