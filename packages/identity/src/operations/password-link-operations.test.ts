import { operator, type Caller } from "@grantway/protocol";
import { expect, it } from "vitest";
import { aUser } from "../testing/a-user.ts";
import { callerOf, peopleOffice } from "../testing/people-office.ts";
import { makePasswordLink } from "./password-link-operations.ts";

const root = aUser({ id: "root", username: "root", email: "root@example.com", role: "admin" });
const ada = aUser();

it("a link to set a password is made of nobody who may do more than the caller, is suspended, or is not there", async () => {
  const { perform, people, ports } = peopleOffice([{ user: root }, { user: ada }]);
  const make = (caller: Caller, id: string) => perform(caller, makePasswordLink, { id });
  await expect(make(callerOf("support"), root.id)).resolves.toEqual({ outcome: "beyond-caller" });
  await expect(make(operator, "ada")).resolves.toEqual({ outcome: "unknown" });
  await ports.userDirectory.update({ ...ada, status: "suspended" }, 1, { actor: "operator", at: 1 });
  await expect(make(operator, ada.id)).resolves.toEqual({ outcome: "suspended" });
  expect(people.links.size).toBe(0);
});

it("a link to set a password is told whoever may make it, with its end, and kept as a digest", async () => {
  const { perform, people, ports } = peopleOffice([{ user: ada }]);
  const made = await perform(callerOf("support"), makePasswordLink, { id: ada.id });
  expect(made).toMatchObject({ outcome: "made", expiresAt: 1000 + ports.passwordLinkLifetime });
  const token = made.outcome === "made" ? made.token : "";
  expect(people.links.get(ada.id)?.tokenHash).toBe(ports.hashing.sha256(token));
});
