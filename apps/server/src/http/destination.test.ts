import { expect, it } from "vitest";
import { destinationWords } from "./destination.ts";

it.each([
  ["https://acme.example", "acme.example"],
  ["https://acme.example:8443", "acme.example:8443"],
  ["http://localhost:4420", "localhost:4420"],
  ["http://127.0.0.1:51234", "an app on this device"],
  ["http://[::1]:51234", "an app on this device"],
  ["com.example.app:", "an app on this device (com.example.app:)"],
  ["https://xn--80ak6aa92e.example", "xn--80ak6aa92e.example"],
  ["https://аррӏе.example", "xn--80ak6aa92e.example"],
])("says of %s: %s", (destination, words) => {
  expect(destinationWords(destination)).toBe(words);
});
