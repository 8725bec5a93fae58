import { expect, it } from "vitest";
import { aClient } from "../testing/world.ts";
import { changedMetadata } from "./client-changes.ts";
import { completeMetadata, metadataOf } from "./client-metadata.rfc7591.ts";

const before = metadataOf({
  ...aClient,
  authenticationMethod: "private_key_jwt",
  authenticationAlgorithm: "PS256",
});
const changed = (changes: Parameters<typeof changedMetadata>[1]) =>
  completeMetadata(changedMetadata(before, changes), () => "x");

it("what is not changed stays, and null is what it is where nothing is said", () => {
  expect(changed({ name: "Other" })).toEqual({ ...before, name: "Other" });
  expect(changed({ authenticationAlgorithm: null }).authenticationAlgorithm).toBeNull();
  expect(changed({ pkce: null }).pkce).toBe("required");
});

it("an algorithm goes with its method, unless one is said", () => {
  expect(changed({ authenticationMethod: "client_secret_jwt" }).authenticationAlgorithm).toBe("HS256");
  expect(changed({ authenticationMethod: "client_secret_basic" }).authenticationAlgorithm).toBeNull();
  expect(changed({ authenticationMethod: "private_key_jwt" }).authenticationAlgorithm).toBe("PS256");
});
