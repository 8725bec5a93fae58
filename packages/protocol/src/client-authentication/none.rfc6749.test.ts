import { expect, it } from "vitest";
import { readNone } from "./none.rfc6749.ts";

it("names the client and proves nothing, RFC 6749 §3.2.1", () => {
  expect(readNone("spa")).toEqual({ method: "none", clientId: "spa" });
});
