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
  expect(asSent({ requestUris: [" https://a.example/r ", ""] })).toEqual({
    requestUris: ["https://a.example/r"],
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

it("an algorithm is left out of a new client where nobody chose one, and put back in a change", () => {
  const { server } = templates;
  for (const member of ["requestObjectAlgorithm", "userinfoAlgorithm", "sectorIdentifierUri"])
    expect(asCreated(server)).not.toHaveProperty(member);
  expect(asCreated({ ...server, requestObjectAlgorithm: "none", userinfoAlgorithm: "ES256" })).toMatchObject({
    requestObjectAlgorithm: "none",
    userinfoAlgorithm: "ES256",
  });
  expect(asChanged({ requestObjectAlgorithm: "", userinfoAlgorithm: "", sectorIdentifierUri: "" })).toEqual({
    requestObjectAlgorithm: null,
    userinfoAlgorithm: null,
    sectorIdentifierUri: null,
  });
});
