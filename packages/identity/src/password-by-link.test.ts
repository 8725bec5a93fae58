import { operator, type Caller } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { makePasswordLink } from "./operations/password-link-operations.ts";
import { setPassword } from "./operations/user-operations.ts";
import { createPasswordByLink } from "./password-by-link.ts";
import { aUser } from "./testing/a-user.ts";
import { callerOf, peopleOffice } from "./testing/people-office.ts";

const root = aUser({ id: "root", username: "root", email: "root@example.com", role: "admin" });
const ada = aUser();
const day = 24 * 60 * 60 * 1000;
const by = { requestId: "r-1", at: 2000 };

/** Office in which ada has forgotten hers, and links are made and used. */
function given() {
  const office = peopleOffice([{ user: root }, { user: ada, hash: "v1:forgotten" }]);
  const { ports, clock, perform } = office;
  const byLink = createPasswordByLink({ ...ports, clock });
  const make = (caller: Caller = operator, id = ada.id) => perform(caller, makePasswordLink, { id });
  async function token() {
    const made = await make();
    if (made.outcome !== "made") throw new Error(made.outcome);
    return made.token;
  }
  return { ...office, byLink, make, token };
}

describe("a link to set a password", () => {
  it("is good once, for a day, and names its kind", async () => {
    const { byLink, make, people } = given();
    const made = await make(callerOf("support"));
    expect(made).toMatchObject({ outcome: "made", expiresAt: 1000 + day });
    const token = made.outcome === "made" ? made.token : "";
    expect(token).toMatch(/^gwpl_.{43}$/);
    expect(JSON.stringify([...people.links])).not.toContain(`"${token}"`);
    await expect(byLink.find(token)).resolves.toEqual(ada);
    await expect(byLink.set(token, "correct horse", by)).resolves.toEqual({ outcome: "set" });
    expect(people.rows[1]).toMatchObject({ hash: "v1:correct horse", epoch: 1 });
    await expect(byLink.find(token)).resolves.toBeUndefined();
    await expect(byLink.set(token, "another horse", by)).resolves.toEqual({ outcome: "refused" });
    expect(people.rows[1]?.hash).toBe("v1:correct horse");
  });

  it("stays good while the password is refused", async () => {
    const { byLink, token, hasher } = given();
    const link = await token();
    await expect(byLink.set(link, "short", by)).resolves.toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["password"] }],
    });
    hasher.overload(true);
    await expect(byLink.set(link, "correct horse", by)).resolves.toEqual({ outcome: "busy" });
    await expect(byLink.find(link)).resolves.toEqual(ada);
  });

  it("is over after its time, by a newer one, by a new password, and for who is suspended", async () => {
    const { byLink, token, perform, clock, ports } = given();
    const first = await token();
    const second = await token();
    await expect(byLink.find(first)).resolves.toBeUndefined();
    await perform(operator, setPassword, { id: ada.id, password: "set by somebody" });
    await expect(byLink.find(second)).resolves.toBeUndefined();
    const third = await token();
    await ports.userDirectory.update({ ...ada, status: "suspended" }, 1, { actor: "operator", at: 1 });
    await expect(byLink.set(third, "correct horse", by)).resolves.toEqual({ outcome: "refused" });
    await ports.userDirectory.update(ada, 2, { actor: "operator", at: 1 });
    await expect(byLink.find(third)).resolves.toEqual(ada);
    clock.advance(day);
    await expect(byLink.find(third)).resolves.toBeUndefined();
  });
});
