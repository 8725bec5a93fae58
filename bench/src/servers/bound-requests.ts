import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import type { Post } from "../load/plan.ts";
import { tryPost } from "./send.ts";
import { credentialsOf, type ServerUnderTest, setup } from "./server.ts";

/*
 * Token requests with a proof of possession (RFC 9449). A proof counts once, so each request has one of its own, made before the clock
 * starts by one key of one client. They are good for a minute.
 */

/** This many requests for tokens that are bound to a key, with the nonce that the server asks for. */
export async function boundPosts(
  { port, endpoints }: Pick<ServerUnderTest, "port" | "endpoints">,
  count: number,
): Promise<readonly Post[]> {
  const { path = "", address = "" } = endpoints.bound ?? {};
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const header = { typ: "dpop+jwt", alg: "ES256", jwk: publicKey.export({ format: "jwk" }) };
  const proof = (nonce?: string) =>
    signed(header, { jti: randomUUID(), htm: "POST", htu: address, iat: seconds(), nonce }, privateKey);
  const post = {
    path,
    credentials: credentialsOf(setup.machine),
    body: "scope=read&grant_type=client_credentials",
  };
  const { headers } = await tryPost(port, { ...post, proof: proof() });
  const nonce = headers.get("dpop-nonce") ?? undefined;
  return Array.from({ length: count }, () => ({ ...post, proof: proof(nonce) }));
}

function signed(header: object, claims: object, key: KeyObject): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `${text}.${signature.toString("base64url")}`;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
