import { describe, expect, it } from "vitest";
import { ClientError, isClientError } from "./client-error.ts";

describe("the one error of this package", () => {
  it("has a code for programs, a sentence for people, and says whether to try again", () => {
    const error = new ClientError("vault_full", "The disk is full.", {
      temporary: true,
      providerError: "x",
      cause: 1,
    });
    expect(error).toMatchObject({
      code: "vault_full",
      message: "The disk is full.",
      temporary: true,
      cause: 1,
    });
    expect([isClientError(error), isClientError(error, "denied"), isClientError(new Error("x"))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
