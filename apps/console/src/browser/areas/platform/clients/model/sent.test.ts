import { expect, it } from "vitest";
import { asChanged, asCreated, asSent } from "./sent.ts";
import { templates } from "./templates.ts";

it("rows that stayed empty are not sent, and what was not changed is not either", () => {
  expect(asSent({ redirectUris: [" https://a.example ", "", "  "] })).toEqual({
    redirectUris: ["https://a.example"],
  });
  expect(asSent({ postLogoutRedirectUris: ["", " https://a.example/out"] })).toEqual({
    postLogoutRedirectUris: ["https://a.example/out"],
  });
  expect(asSent({ name: "Harbor" })).toEqual({ name: "Harbor" });
});

it("an address that is told of sign-outs is left out of a new client where there is none, and put back in a change", () => {
  const { browser } = templates;
  expect(asCreated(browser)).not.toHaveProperty("backchannelLogoutUri");
  expect(asCreated({ ...browser, backchannelLogoutUri: " https://a.example " })).toMatchObject({
    backchannelLogoutUri: "https://a.example",
  });
  expect(asChanged({ backchannelLogoutUri: "" })).toEqual({ backchannelLogoutUri: null });
  expect(asChanged({ initiateLoginUri: " https://a.example/in " })).toEqual({
    initiateLoginUri: "https://a.example/in",
  });
  expect(asChanged({ name: "Harbor" })).toEqual({ name: "Harbor" });
});
