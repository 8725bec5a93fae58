import { expect, it } from "vitest";
import { deviceCode } from "./device-code.ts";

const record = { id: "d", clientId: "tv", expiresAt: 7 };

it("a device code is read as it was written, and nothing else is", () => {
  expect(deviceCode.decode(deviceCode.encode(record))).toEqual(record);
  for (const values of [[], ["d", "tv"], ["d", "tv", "7"]]) expect(deviceCode.decode(values)).toBeUndefined();
});
