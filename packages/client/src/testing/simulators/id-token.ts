import { generateKeyPairSync, sign } from "node:crypto";
import type { SimulatedClient } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";
import type { Grant } from "./token-desk.ts";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** An ID token (OpenID Connect Core §2) where the provider has an issuer and `openid` was asked for. */
export function idToken(
  { metadata }: SimulatorProfile,
  client: SimulatedClient,
  { scopes, nonce, refreshed }: Grant,
): string | undefined {
  if (metadata === undefined || !scopes.includes("openid")) return undefined;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: metadata.issuer, aud: client.id, sub: "ada", iat: now, exp: now + 300 };
  const body = `${encode({ alg: "ES256" })}.${encode(refreshed ? claims : { ...claims, nonce })}`;
  const signature = sign("sha256", Buffer.from(body), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `${body}.${signature.toString("base64url")}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
