import { expect, it } from "vitest";
import { authorizationRequest } from "./authorization-request.ts";

it("keeps a request whole, and which browser it is of if that could be told", () => {
  const parameters = [["state", "ä b"]] as const;
  for (const whose of [
    {},
    { browser: "b" },
    { browser: "b", person: "p" },
    { person: "p" },
    { approved: true },
  ]) {
    const record = { id: "r", startedAt: 5, parameters, ...whose };
    expect(authorizationRequest.decode(authorizationRequest.encode(record))).toEqual(record);
  }
});
