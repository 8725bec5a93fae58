import { expect, it } from "vitest";
import { registersItself } from "./registers-itself.ts";

const definition = { id: "acme", name: "Acme" };
const endpoints = { registration: "https://id.example/register" };
const document = "https://app.example/client.json";

it.each([
  ["where clients register, RFC 7591 §3", { endpoints }, true],
  ["by the document that is named", { registration: { document } }, true],
  ["not where registering is switched off", { endpoints, registration: { dynamic: false } }, false],
  ["not by a document where none is taken", { registration: { document, documents: false } }, false],
  ["not where somebody has to", {}, false],
] as const)("a client makes itself known %s", (_, more, itself) => {
  expect(registersItself({ ...definition, ...more })).toBe(itself);
});
