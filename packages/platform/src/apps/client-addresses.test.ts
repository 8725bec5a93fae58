import { completeMetadata } from "@grantway/protocol";
import { expect, it } from "vitest";
import { addressesOf } from "./client-addresses.ts";

it("knows every address of a client, and where each stands", () => {
  const client = completeMetadata(
    {
      name: "Acme",
      redirectUris: ["https://a.example/cb", "https://b.example/cb"],
      postLogoutRedirectUris: ["https://c.example"],
      initiateLoginUri: "https://d.example",
      frontchannelLogoutUri: "https://e.example",
      backchannelLogoutUri: "https://f.example",
      requestUris: ["https://g.example/request#state"],
    },
    () => "c1",
  );
  expect(addressesOf(client)).toEqual([
    { path: ["redirectUris", 0], uri: "https://a.example/cb" },
    { path: ["redirectUris", 1], uri: "https://b.example/cb" },
    { path: ["postLogoutRedirectUris", 0], uri: "https://c.example" },
    { path: ["initiateLoginUri"], uri: "https://d.example" },
    { path: ["frontchannelLogoutUri"], uri: "https://e.example" },
    { path: ["backchannelLogoutUri"], uri: "https://f.example" },
    { path: ["requestUris", 0], uri: "https://g.example/request#state" },
  ]);
  expect(addressesOf(completeMetadata({ name: "Acme" }, () => "c1"))).toEqual([]);
});
