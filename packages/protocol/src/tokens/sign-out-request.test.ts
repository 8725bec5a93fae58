import { expect, it } from "vitest";
import { signOutRequest } from "./sign-out-request.ts";

it("keeps a request to sign out whole, and reads what says nothing", () => {
  const record = { clientId: "acme", uri: "https://acme.example/", state: "ä b", person: "ada", sid: "s1" };
  expect(signOutRequest.decode(signOutRequest.encode(record))).toEqual(record);
  expect(signOutRequest.decode([])).toEqual({});
});
