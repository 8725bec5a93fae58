import { expect, it } from "vitest";
import { given, parameters } from "../testing/world.ts";
import { dpop } from "./dpop-request.rfc9449.ts";

const read = (jkt?: string) => dpop.authorizationRequest?.read?.(parameters({ dpop_jkt: jkt }), {} as never);

it("an authorization request may name the key of its code by its thumbprint, RFC 9449 §10", () => {
  const jkt = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
  expect(read(jkt)).toEqual({ dpopJkt: jkt });
  expect(read()).toEqual({});
  expect(() => read("short")).toThrow(expect.objectContaining({ code: "invalid_request" }));
});

it("discovery says which signatures proofs may have, none of them of a shared secret, RFC 9449 §5.1", async () => {
  const { dpop_signing_alg_values_supported: offered } = await (await given()).provider.metadata();
  expect(offered).toContain("ES256");
  expect(offered).not.toContainEqual(expect.stringMatching(/^(?:HS\d+|none)$/));
});
