import { describe, expect, it } from "vitest";
import { fillReply } from "./reply-template.ts";

describe("a reply as a provider's documentation shows it", () => {
  it("puts values in as what they are", () => {
    const values = { expires_in: 60, scopes: ["a", "b"], access_token: "t" };
    expect(
      fillReply({ body: { access_token: "{access_token}" }, n: "{expires_in}", s: ["{scopes}"] }, values),
    ).toEqual({
      body: { access_token: "t" },
      n: 60,
      s: [["a", "b"]],
    });
  });

  it("leaves out the member whose value is not there", () => {
    expect(fillReply({ a: "{refresh_token}", b: null, c: false }, { refresh_token: undefined })).toEqual({
      b: null,
      c: false,
    });
  });

  it("leaves other texts alone, even in braces", () => {
    expect(fillReply({ a: "{unknown}", b: "x{access_token}" }, { access_token: "t" })).toEqual({
      a: "{unknown}",
      b: "x{access_token}",
    });
  });
});
