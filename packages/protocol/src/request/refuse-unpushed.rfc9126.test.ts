import { describe, expect, it } from "vitest";
import {
  ownKey,
  aWorldOfAddresses,
  aWorldOfObjects,
  beside,
  signedObject,
  unsigned,
} from "../testing/request-objects.ts";

const url = "https://acme.example/request";
const refused = {
  error: "invalid_request",
  error_description: "This client must push its authorization requests.",
  state: "beside",
};

describe("a client that must push its requests, RFC 9126 §6", () => {
  it("is refused before an address of its own is read, RFC 9126 §2.4", async () => {
    const { told, published, fetched } = await aWorldOfAddresses({ requirePushedRequests: true });
    published.set(url, { body: unsigned() });
    const answer = await told({ ...beside, state: "beside", request_uri: url });
    expect(Object.fromEntries(answer)).toMatchObject(refused);
    expect(fetched).toEqual([]);
  });

  it("is refused before keys are read that its object may be signed with, RFC 9126 §2.4", async () => {
    const fetched: string[] = [];
    const { told } = await aWorldOfObjects(
      { requirePushedRequests: true, jwks: null, jwksUri: "https://acme.example/jwks" },
      {
        async fetchKeySet(address) {
          fetched.push(address);
          return { body: JSON.stringify({ keys: [ownKey.jwk] }) };
        },
      },
    );
    const answer = await told({ ...beside, state: "beside", request: signedObject() });
    expect(Object.fromEntries(answer)).toMatchObject(refused);
    expect(fetched).toEqual([]);
  });
});
