import { expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { createNone } from "./none.rfc6749.ts";

it("names the client and proves nothing, RFC 6749 §3.2.1", () => {
  const none = createNone();
  const request = { parameters: parameters({ client_id: "spa" }), authorization: undefined };
  expect([none.presents(request), none.read(request)]).toEqual([true, { method: "none", clientId: "spa" }]);
});
