import { exportJWK, generateKeyPair } from "jose";
import { expect, it } from "vitest";
import { createKeys } from "./keys.rfc7517.ts";

const jws = { payload: "", signature: "" };

it("keys of concurrent callers are read once, and a failure is not kept", async () => {
  const { publicKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256" }];
  let asked = 0;
  const find = createKeys({
    now: () => 0,
    fetch: async () => {
      asked += 1;
      return asked === 1 ? new Response(null, { status: 500 }) : Response.json({ keys });
    },
  })("https://id.example/jwks");
  const header = { alg: "ES256", kid: "k1" };
  await expect(find(header, jws)).rejects.toThrow("status 500");
  await Promise.all(Array.from({ length: 8 }, () => find(header, jws)));
  expect(asked).toBe(2);
});
