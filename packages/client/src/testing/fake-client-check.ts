import { createPublicKey, createHmac, timingSafeEqual, verify } from "node:crypto";
import type { webcrypto } from "node:crypto";
import type { FakeClient } from "./fake-options.ts";
import type { SeenRequest } from "./fake-http.ts";

/** How a client authenticated, and which it is; a sentence when it did not. */
export type ClientCheck =
  | { readonly client: FakeClient; readonly method: string }
  | { readonly refusal: string };

/** Checks the client of a request strictly: exactly one method, and every proof in full. */
export function checkClient(
  request: SeenRequest,
  clients: readonly FakeClient[],
  server: { readonly issuer: string; readonly now: number },
): ClientCheck {
  const { form, headers } = request;
  const basic = /^Basic (.+)$/i.exec(headers["authorization"] ?? "")?.[1];
  const assertion = form.get("client_assertion");
  const ways = [basic, assertion, form.get("client_secret")].filter(
    (way) => way !== undefined && way !== null,
  );
  if (ways.length > 1) return { refusal: "two methods at once" };
  if (basic !== undefined) return byBasic(basic, clients);
  if (assertion !== null) return byAssertion(assertion, clients, server);
  const client = clients.find(({ id }) => id === form.get("client_id"));
  if (client === undefined) return { refusal: "unknown client" };
  const secret = form.get("client_secret");
  if (secret !== null)
    return secret === client.secret ? { client, method: "post" } : { refusal: "wrong secret" };
  const isPublic = client.secret === undefined && client.publicKey === undefined;
  return isPublic ? { client, method: "none" } : { refusal: "no proof" };
}

/** RFC 6749 §2.3.1: both parts are form-encoded before they are joined. */
function byBasic(encoded: string, clients: readonly FakeClient[]): ClientCheck {
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString().split(":").map(formDecode);
  const client = clients.find((one) => one.id === id);
  if (client === undefined) return { refusal: "unknown client" };
  return client.secret === secret ? { client, method: "basic" } : { refusal: "wrong secret" };
}

function formDecode(text: string): string {
  return new URLSearchParams(`x=${text}`).get("x") ?? "";
}

/** RFC 7523 §3, the audience as 7523bis wants it: the issuer alone. */
function byAssertion(
  assertion: string,
  clients: readonly FakeClient[],
  { issuer, now }: { readonly issuer: string; readonly now: number },
): ClientCheck {
  const [header, claims, signature = ""] = assertion.split(".");
  const { alg } = decode(header);
  const { iss, sub, aud, exp, iat } = decode(claims);
  const client = clients.find(({ id }) => id === iss);
  if (client === undefined || iss !== sub) return { refusal: "unknown client" };
  const input = Buffer.from(`${header}.${claims}`);
  if (!isSigned(client, String(alg), input, Buffer.from(signature, "base64url")))
    return { refusal: "bad signature" };
  if (aud !== issuer) return { refusal: "another audience" };
  const seconds = now / 1000;
  if (typeof exp !== "number" || typeof iat !== "number" || exp < seconds - 30 || iat > seconds + 30)
    return { refusal: "not valid now" };
  return { client, method: alg === "HS256" ? "client_secret_jwt" : "private_key_jwt" };
}

function isSigned({ secret, publicKey }: FakeClient, alg: string, input: Buffer, signature: Buffer): boolean {
  if (alg === "HS256") {
    const expected = createHmac("sha256", secret ?? "")
      .update(input)
      .digest();
    return (
      secret !== undefined &&
      expected.byteLength === signature.byteLength &&
      timingSafeEqual(expected, signature)
    );
  }
  if (publicKey === undefined) return false;
  return verifyJws(alg, publicKey, input, signature);
}

/** ES256, RS256, PS256 and EdDSA. */
export function verifyJws(alg: string, jwk: webcrypto.JsonWebKey, input: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const pss = alg === "PS256" ? { padding: 6, saltLength: 32 } : {};
  return verify(
    alg === "EdDSA" ? null : "sha256",
    input,
    { key, dsaEncoding: "ieee-p1363", ...pss },
    signature,
  );
}

/** One part of a JWT. */
export function decode(part = ""): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Readonly<Record<string, unknown>>;
}
