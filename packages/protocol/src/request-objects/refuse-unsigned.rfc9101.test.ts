import { describe, expect, it } from "vitest";
import { aWorldOfObjects } from "../testing/request-objects.ts";
import { authorizationRequest } from "../testing/world.ts";

describe("a signed request object", () => {
  it("is the only way for a client that asks in no other, RFC 9101 §10.5", async () => {
    const { told } = await aWorldOfObjects({ requireSignedRequests: true });
    const answer = await told({ ...authorizationRequest, state: "plain" });
    expect(Object.fromEntries(answer)).toMatchObject({
      error: "invalid_request",
      error_description: "This client must sign its authorization requests.",
      state: "plain",
    });
  });
});
