import { expect, it } from "vitest";
import { invitationPlace, signInForInvitation } from "./invitation-address.ts";

const token = `gwin_01912345-6789-7abc-8def-0123456789ab_${"s".repeat(43)}`;

it("somebody who signs in comes back to the invitation", () => {
  const { searchParams, pathname } = new URL(signInForInvitation(token, "/id"), "https://id.example");
  expect(pathname).toBe("/id/sign-in");
  const place = searchParams.get("place") ?? "";
  expect(invitationPlace(place, "/id")).toBe(`/id/invitations/${token}`);
});

it.each([
  undefined,
  "",
  "/invitations/",
  `/invitations/${token}/..`,
  `//evil/invitations/${token}`,
  `/invitations/${token}?x=1`,
])("%j leads nowhere", (place) => {
  expect(invitationPlace(place, "")).toBeUndefined();
});
