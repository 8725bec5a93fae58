import { expect, it } from "vitest";
import { newInvitationToken, readInvitationToken } from "./invitation-token.ts";

const id = "01912345-6789-7abc-8def-0123456789ab";
const secret = "s".repeat(43);

it("names its invitation and proves itself by what is not kept", () => {
  const made = newInvitationToken(id, {
    entropy: { secret: () => secret },
    hashing: { keyed: (text) => `hash of ${text}` },
  });
  expect(made).toEqual({ token: `gwin_${id}_${secret}`, tokenHash: `hash of ${secret}` });
  expect(readInvitationToken(made.token)).toEqual({ id, secret });
});

it.each([
  "",
  "gwin_",
  `gwin_${id}`,
  `gwin_${id}_short`,
  `gwpl_${id}_${secret}`,
  `gwin_${id}_${secret}x`,
  `gwin_../../x_${secret}`,
])("nothing is read of %j", (token) => {
  expect(readInvitationToken(token)).toBeUndefined();
});
