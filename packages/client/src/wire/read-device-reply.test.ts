import { describe, expect, it } from "vitest";
import { readDeviceReply } from "./read-device-reply.ts";

describe("a device authorization reply, RFC 8628 §3.2", () => {
  it.each<readonly [string, object, object]>([
    ["numbers", { expires_in: 300, interval: 0.05 }, { expires_in: 300, interval: 0.05 }],
    ["numbers as text", { expires_in: "300", interval: "5" }, { expires_in: 300, interval: 5 }],
    ["nothing said", {}, { expires_in: 900, interval: 5 }],
    ["null", { expires_in: null, interval: null }, { expires_in: 900, interval: 5 }],
    ["no time at all", { expires_in: 0, interval: 0 }, { expires_in: 900, interval: 5 }],
    ["less than nothing", { expires_in: -1, interval: -5 }, { expires_in: 900, interval: 5 }],
    [
      "more than any timer takes",
      { expires_in: 9.2e15, interval: 1e300 },
      { expires_in: 86_400, interval: 3600 },
    ],
    ["a code of digits as a number", { user_code: 12345678 }, { user_code: "12345678" }],
    ["a code that is no number as it is", { user_code: 1.5 }, { user_code: 1.5 }],
    [
      "the address under its old name",
      { verification_url: "https://p.example/d" },
      { verification_uri: "https://p.example/d" },
    ],
  ])("is taken with %s", (_, document, expected) => {
    expect(readDeviceReply(document)).toMatchObject(expected);
  });

  it.each([null, "", 1])("is taken without a whole address where that has no value: %j", (complete) => {
    const reply = { device_code: "d", verification_uri: "https://p.example/d" };
    const read = readDeviceReply({ ...reply, verification_uri_complete: complete });
    expect(read).toEqual({ ...reply, expires_in: 900, interval: 5 });
    const whole = { ...reply, verification_uri_complete: "https://p.example/d?c=1" };
    expect(readDeviceReply(whole)).toMatchObject(whole);
  });

  it("is handed on where it is none, for the strict reader to refuse", () => {
    expect([readDeviceReply("x"), readDeviceReply(null)]).toEqual(["x", null]);
  });
});
