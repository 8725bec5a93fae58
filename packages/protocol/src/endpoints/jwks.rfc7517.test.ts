import { expect, it } from "vitest";
import { given } from "../testing/world.ts";

it("publishes no private key material, RFC 7517 §9.3", async () => {
  const { provider } = await given();
  const { keys } = await provider.jwks();
  for (const key of keys) {
    for (const member of ["d", "p", "q", "dp", "dq", "qi", "k"]) expect(key).not.toHaveProperty(member);
  }
  expect(keys).toHaveLength(1);
});
