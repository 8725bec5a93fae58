import { expect, it } from "vitest";
import { asSent } from "./sent.ts";

it("rows that stayed empty are not sent, and what was not changed is not either", () => {
  expect(asSent({ redirectUris: [" https://a.example ", "", "  "] })).toEqual({
    redirectUris: ["https://a.example"],
  });
  expect(asSent({ postLogoutRedirectUris: ["", " https://a.example/out"] })).toEqual({
    postLogoutRedirectUris: ["https://a.example/out"],
  });
  expect(asSent({ name: "Harbor" })).toEqual({ name: "Harbor" });
});
