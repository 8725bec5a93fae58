import { describe, expect, it } from "vitest";
import { selfRegistration } from "./self-registration.ts";

const endpoints = { registration: "https://id.example/register" };
const document = "https://app.example/client.json";

describe("how a client becomes known that nobody registered", () => {
  it.each([
    ["by its document, before it registers", { document }, endpoints, { by: "document", address: document }],
    ["by registering where no document is taken", { document, documents: false }, endpoints, "registration"],
    ["by registering where it has no document", { documents: true }, endpoints, "registration"],
    ["not at all where that is switched off", { dynamic: false }, endpoints, undefined],
    ["not at all where the provider has neither", {}, {}, undefined],
  ] as const)("%s", (_, registration, there, how) => {
    const expected = typeof how === "string" ? { by: how } : how;
    expect(selfRegistration({ registration, endpoints: there })).toEqual(expected);
  });
});
