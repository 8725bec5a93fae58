import { describe, expect, it } from "vitest";
import {
  noRequestObjects,
  offeredObjectAlgorithms,
  requestDraftOf,
  signsObjectsWithKeys,
} from "./request-draft.ts";

const basic = { ...noRequestObjects, authenticationMethod: "client_secret_basic" } as const;
const bySecret = { ...basic, authenticationMethod: "client_secret_jwt" } as const;

describe("request objects in a form", () => {
  it("begin with what the client has, and with nothing where it has none", () => {
    const client = { requestUris: ["https://a.example/r"], requireSignedRequests: true };
    expect(requestDraftOf(client)).toEqual({ ...client, requestObjectAlgorithm: "" });
    expect(requestDraftOf({ ...client, requestObjectAlgorithm: "ES256" })).toMatchObject({
      requestObjectAlgorithm: "ES256",
    });
  });

  it("need keys where keys sign them, however the client proves itself", () => {
    expect(signsObjectsWithKeys({ ...basic, requestObjectAlgorithm: "ES256" })).toBe(true);
    expect(signsObjectsWithKeys({ ...basic, requireSignedRequests: true })).toBe(true);
    expect(signsObjectsWithKeys({ ...bySecret, requestObjectAlgorithm: "ES256" })).toBe(true);
  });

  it("need none where nothing or a secret signs them", () => {
    expect(signsObjectsWithKeys(basic)).toBe(false);
    expect(signsObjectsWithKeys({ ...basic, requestObjectAlgorithm: "none" })).toBe(false);
    expect(signsObjectsWithKeys({ ...bySecret, requireSignedRequests: true })).toBe(false);
    expect(signsObjectsWithKeys({ ...bySecret, requestObjectAlgorithm: "HS256" })).toBe(false);
  });

  it("are offered no algorithm that the rules would refuse, but for the one there is", () => {
    expect(offeredObjectAlgorithms(basic)).toContain("none");
    expect(offeredObjectAlgorithms(basic)).not.toContain("HS256");
    expect(offeredObjectAlgorithms(bySecret)).toContain("HS256");
    expect(offeredObjectAlgorithms({ ...basic, requireSignedRequests: true })).not.toContain("none");
    expect(offeredObjectAlgorithms({ ...basic, requestObjectAlgorithm: "Ed25519" })).toContain("Ed25519");
  });
});
