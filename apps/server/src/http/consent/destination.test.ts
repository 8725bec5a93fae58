import { expect, it } from "vitest";
import { describeDestination } from "./destination.ts";

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

it("names the private-use scheme of an app (RFC 8252 §7.1)", () => {
  expect(describeDestination("com.example.app:")).toEqual({ kind: "device", scheme: "com.example.app:" });
});
