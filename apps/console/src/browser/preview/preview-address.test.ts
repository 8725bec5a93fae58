import { expect, it } from "vitest";
import { previewAddress } from "./preview-address.ts";

const plain = {
  clientName: "A & B",
  redirectUri: "https://a.example/cb?x=1",
  scopes: ["a", "b"],
  renews: true,
};

it("the preview is asked for with what is typed, whatever that is", () => {
  const url = new URL(previewAddress("/auth", plain), "https://id.example");
  expect(url.pathname).toBe("/auth/consent/preview");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    name: "A & B",
    redirect_uri: "https://a.example/cb?x=1",
    scope: "a b",
    renews: "true",
  });
});

it("a scope that is not saved goes along as a whole", () => {
  const scope = { key: "k", title: "T", risk: "high", access: "see", audience: "urn:a", apiName: "N" };
  const url = new URL(previewAddress("", { ...plain, scope }), "https://id.example");
  expect(url.searchParams.get("scope_title")).toBe("T");
  expect(url.searchParams.get("scope_detail")).toBe("");
  expect(url.searchParams.get("api_name")).toBe("N");
});
