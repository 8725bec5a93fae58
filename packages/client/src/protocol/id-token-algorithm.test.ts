import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { checkIdTokenAlgorithm } from "./id-token-algorithm.ts";

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
function signed(alg: string, secret: string, claims: object = {}): string {
  const message = `${encode({ alg })}.${encode(claims)}`;
  return `${message}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(message)
    .digest("base64url")}`;
}
const check = (idToken: string, secret?: string) => () => {
  checkIdTokenAlgorithm(idToken, { name: "Acme", secret });
};

describe("an ID token's algorithm, OpenID Connect Core §3.1.3.7", () => {
  it.each(["HS256", "HS384", "HS512"])("may be %s with the client's secret", (alg) => {
    expect(check(signed(alg, "s"), "s")).not.toThrow();
    expect(check(signed(alg, "other"), "s")).toThrow(`not signed with this client's secret (${alg})`);
    expect(check(signed(alg, "s").slice(0, -4), "s")).toThrow("not signed with this client's secret");
    // Base64url has no padding here (RFC 7515 §2).
    expect(check(`${signed(alg, "s")}=`, "s")).toThrow("not signed with this client's secret");
  });

  it("is told in words that a person understands where it cannot be", () => {
    expect(check(signed("HS256", "s"))).toThrow(
      /signed with a secret \(HS256\) that this client does not have: give its secret/,
    );
    expect(check(`${encode({ alg: "none" })}.e30.`)).toThrow('signed by "none", which is not accepted here');
    expect(check(`${encode({ alg: "constructor" })}.e30.x`, "s")).toThrow('signed by "constructor"');
    expect(check("a.b.c.d.e", "s")).toThrow("is encrypted");
  });

  it("may be by any usual key, and is left to the strict reader where it is no JWT", () => {
    expect(check(`${encode({ alg: "ES256" })}.e30.x`)).not.toThrow();
    expect(check("no jwt")).not.toThrow();
  });

  it("connects where the provider signs with the client's secret", async () => {
    const { connect, provider, grantway } = await given();
    const iat = Math.floor(Date.now() / 1000);
    const claims = { iss: provider.issuer, sub: "ada", aud: "client", iat, exp: iat + 300 };
    const reply = { access_token: "a", token_type: "Bearer", refresh_token: "r" };
    const answer = (secret: string) => ({ body: { ...reply, id_token: signed("HS256", secret, claims) } });
    provider.set({ answer: answer("client secret") });
    expect(await connect()).toMatchObject({ status: "connected" });
    provider.set({ answer: answer("other") });
    await expect(grantway.refresh("fake")).rejects.toThrow("not signed with this client's secret");
  });
});
