import { expect, it } from "vitest";
import { sentOfAppClient } from "./app-client-draft.ts";

it("what an app decides of its clients is not sent, nor are rows that stayed empty", () => {
  const redirectUris = ["https://a.example", ""];
  expect(sentOfAppClient({ name: "Live", redirectUris, pkce: "required", firstParty: false })).toEqual({
    name: "Live",
    redirectUris: ["https://a.example"],
  });
});
