import { expect, it } from "vitest";
import { refreshToken } from "./refresh-token.ts";

const token = { familyId: "f", generation: 7, clientId: "acme", userId: "u", grantId: "g" };

it.each([
  [0, ["f", 7, "acme", "u", "g"]],
  [2, ["f", 7, "acme", "u", "g", 2]],
])("says which copy it is where it is not the first: %i", (copy, values) => {
  expect(refreshToken.encode({ ...token, copy })).toEqual(values);
  expect(refreshToken.decode(values)).toEqual({ ...token, copy });
});
