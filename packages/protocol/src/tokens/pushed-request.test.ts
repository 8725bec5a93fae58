import { expect, it } from "vitest";
import { pushedRequest } from "./pushed-request.ts";

it("keeps a pushed request whole, and reads nothing that is short of a part", () => {
  const record = { id: "p", clientId: "acme", expiresAt: 5, parameters: [["state", "ä b"]] as const };
  const encoded = pushedRequest.encode(record);
  expect(pushedRequest.decode(encoded)).toEqual(record);
  expect(pushedRequest.decode(encoded.slice(0, -1))).toBeUndefined();
});
