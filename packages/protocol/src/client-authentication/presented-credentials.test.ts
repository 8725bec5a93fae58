import { expect, it } from "vitest";
import { needsSecret } from "./presented-credentials.ts";

it("a secret is needed by who sends it or signs with it", () => {
  const methods = [
    "client_secret_basic",
    "client_secret_post",
    "client_secret_jwt",
    "private_key_jwt",
    "none",
  ] as const;
  expect(methods.filter(needsSecret)).toEqual([
    "client_secret_basic",
    "client_secret_post",
    "client_secret_jwt",
  ]);
});
