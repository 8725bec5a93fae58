import { expect, it } from "vitest";
import { anIssuer } from "../testing/an-issuer.ts";
import { createPublished } from "./published.ts";

it("what the issuer publishes is asked for once by all who wait, and again after a failure", async () => {
  const { fetch, fail, issuer } = await anIssuer();
  let calls = 0;
  const counted: typeof fetch = (...call) => {
    calls += 1;
    return fetch(...call);
  };
  const published = createPublished(issuer, counted);
  fail(500);
  await expect(published()).rejects.toMatchObject({ code: "issuer-unreachable" });
  fail(undefined);
  const [a, b] = await Promise.all([published(), published()]);
  expect(a).toBe(b);
  expect(a.tokenEndpoint).toBe("https://id.example/token");
  expect(calls).toBe(2);
});
