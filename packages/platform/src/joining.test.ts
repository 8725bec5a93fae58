import { expect, it } from "vitest";
import { createJoining } from "./joining.ts";
import type { FoundInvitation } from "./ports/invitations.ts";

const id = "01912345-6789-7abc-8def-0123456789ab";
const secret = "s".repeat(43);
const found: FoundInvitation = {
  id,
  organisation: "o1",
  organisationName: "Northwind",
  role: "member",
  email: null,
  invitedBy: "user:ada",
  createdAt: 0,
  expiresAt: 9,
  state: "open",
  open: true,
  tokenHash: `hash of ${secret}`,
};

function given() {
  const accepted: object[] = [];
  const joining = createJoining({
    invitations: {
      find: async (asked, at) => (asked === id && at === 5 ? found : undefined),
      accept: async (invitation, by) => {
        accepted.push({ ...invitation, ...by });
        return "joined";
      },
    },
    hashing: { matches: (text, hash) => hash === `hash of ${text}` },
    clock: () => 5,
  });
  return { joining, accepted };
}

it("finds an invitation by its whole token and by no other", async () => {
  const { joining } = given();
  await expect(joining.find(`gwin_${id}_${secret}`)).resolves.toBe(found);
  await expect(joining.find(`gwin_${id}_${"x".repeat(43)}`)).resolves.toBeUndefined();
  await expect(joining.find("nothing")).resolves.toBeUndefined();
});

it("says yes for a person only with the token, and with the hash it was proven against", async () => {
  const { joining, accepted } = given();
  const by = { actor: "user:ben" };
  await expect(joining.accept(`gwin_${id}_${"x".repeat(43)}`, "ben", by)).resolves.toEqual({
    outcome: "unknown",
  });
  expect(accepted).toEqual([]);
  await expect(joining.accept(`gwin_${id}_${secret}`, "ben", by)).resolves.toEqual({
    outcome: "joined",
    organisation: "o1",
  });
  expect(accepted).toEqual([{ id, tokenHash: found.tokenHash, person: "ben", actor: "user:ben", at: 5 }]);
});
