import { describe, expect, it } from "vitest";
import { checkProof } from "../testing/fake-dpop.ts";
import { createDpopHandles, makeDpopKey } from "./dpop.rfc9449.ts";

describe("keys that tokens are bound to, RFC 9449 §4", () => {
  it("are new each time, and survive being stored as JSON", async () => {
    const [one, other] = await Promise.all([makeDpopKey(), makeDpopKey()]);
    expect(one["d"]).not.toBe(other["d"]);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  it("have one handle each, so that the server's last nonce is remembered", async () => {
    const handles = createDpopHandles();
    const key = await makeDpopKey();
    expect(await handles(key)).toBe(await handles({ ...key }));
    expect(await handles(undefined)).toBeUndefined();
    const first = await handles(key);
    for (let index = 0; index < 100; index++) await handles(await makeDpopKey());
    expect(await handles(key)).not.toBe(first);
  });

  it("show a proof of another address to be one", () => {
    const expected = { method: "POST", url: "https://x/", now: Date.now(), nonce: undefined };
    const proof = [{ typ: "dpop+jwt", alg: "ES256", jwk: { d: "x" } }, {}]
      .map((part) => btoa(JSON.stringify(part)))
      .join(".");
    expect(checkProof(`${proof}.`, expected)).toEqual({ refusal: "invalid_dpop_proof" });
  });
});
