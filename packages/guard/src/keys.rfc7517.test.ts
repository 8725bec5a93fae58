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

it.each([
  ["as long as the answer says", "public, max-age=300", 300],
  ["a minute at least, so that nobody is asked for each token", "no-cache, max-age=0", 60],
  ["an hour at the most", "max-age=31536000", 3600],
  ["ten minutes where it says nothing", "public", 600],
  ["ten minutes where it says something else", "s-maxage=20", 600],
])("keys are kept %s, RFC 9111 §4.2", async (_, cacheControl, seconds) => {
  const { publicKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256" }];
  let [asked, at] = [0, 0];
  const find = createKeys({
    now: () => at,
    fetch: async () => {
      asked += 1;
      return Response.json({ keys }, { headers: { "cache-control": cacheControl } });
    },
  })("https://id.example/jwks");
  const header = { alg: "ES256", kid: "k1" };
  await find(header, jws);
  at = seconds * 1000 - 1;
  await find(header, jws);
  expect(asked).toBe(1);
  at += 1;
  await find(header, jws);
  expect(asked).toBe(2);
});

it("what is no key in a key set hides none of the others, RFC 7517 §5", async () => {
  const { publicKey } = await generateKeyPair("ES256");
  const keys = [null, "k1", 7, ["k1"], { ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256" }];
  const find = createKeys({ now: () => 0, fetch: async () => Response.json({ keys }) })(
    "https://id.example/jwks",
  );
  await expect(find({ alg: "ES256", kid: "k1" }, jws)).resolves.toHaveProperty("type", "public");
});

it.each([null, [], "keys", {}, { keys: {} }, { keys: null }])("no key set is %j", async (document) => {
  const find = createKeys({ now: () => 0, fetch: async () => Response.json(document) })(
    "https://id.example/jwks",
  );
  await expect(find({ alg: "ES256", kid: "k1" }, jws)).rejects.toThrow("JSON Web Key Set malformed");
});

it("keys are read again where the clock was set back", async () => {
  const { publicKey } = await generateKeyPair("ES256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256" }];
  let [asked, at] = [0, 1000];
  const find = createKeys({
    now: () => at,
    fetch: async () => {
      asked += 1;
      return Response.json({ keys });
    },
  })("https://id.example/jwks");
  await find({ alg: "ES256", kid: "k1" }, jws);
  at = 999;
  await find({ alg: "ES256", kid: "k1" }, jws);
  expect(asked).toBe(2);
});
