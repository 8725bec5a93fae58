import { expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { describeDestination, describePlace } from "./destination.ts";

const words = pageWords("en");

it.each([
  ["https://acme.example", "acme.example"],
  ["https://acme.example:8443", "acme.example:8443"],
  ["http://localhost:4420", "localhost:4420"],
  ["https://xn--80ak6aa92e.example", "xn--80ak6aa92e.example"],
  ["https://аррӏе.example", "xn--80ak6aa92e.example"],
])("takes %s for the host %s, look-alike letters spelled out", (destination, host) => {
  expect(describeDestination(destination)).toEqual({ kind: "web", host });
});

it.each(["http://127.0.0.1:51234", "http://[::1]:51234"])(
  "takes %s for an app on the device",
  (destination) => {
    expect(describeDestination(destination)).toEqual({ kind: "device" });
  },
);

it("takes localhost for the device of a native app, and for where a web app is developed", () => {
  expect(describeDestination("http://localhost:9", { applicationType: "native" })).toEqual({
    kind: "device",
  });
  const web = { kind: "web", host: "localhost:9" };
  expect(describeDestination("http://localhost:9", { applicationType: "web" })).toEqual(web);
});

it("names the private-use scheme of an app (RFC 8252 §7.1)", () => {
  const device = { kind: "device", scheme: "com.example.app:" };
  expect(describeDestination("com.example.app:")).toEqual(device);
  expect(describeDestination("com.example.app:/callback")).toEqual(device);
});

it("has words for the beginning of a line and for within one", () => {
  expect(describePlace({ kind: "web", host: "acme.example" }, words)).toEqual({
    at: "acme.example",
    to: "acme.example",
  });
  expect(describePlace({ kind: "device", scheme: "com.example.app:" }, words)).toEqual({
    at: "An app on this device (com.example.app:)",
    to: "an app on this device (com.example.app:)",
  });
});
