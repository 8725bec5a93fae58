import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const instance = givenInstance();
afterAll(() => instance.remove());
const { server, json } = instance;

describe("grantway server organisations", () => {
  beforeAll(async () => {
    for (const name of ["ada", "ben"]) {
      await json(["users", "create", name, "--email", `${name}@example.com`, "--no-password"]);
    }
  });

  it("goes from none to one with an owner, shown by slug and id", async () => {
    expect(await json(["organisations", "list"])).toEqual({ items: [] });
    const made = await json(["organisations", "create", "Northwind Traders", "--owner", "ada"]);
    expect(made).toMatchObject({ slug: "northwind-traders", kind: "live", status: "active", revision: 1 });
    for (const name of ["northwind-traders", String(made["id"])]) {
      expect(await json(["organisations", "show", name])).toEqual(made);
    }
    const again = await server(["organisations", "create", "Northwind Traders", "--owner", "ada"]);
    expect([again.code === 0, again.stderr]).toEqual([
      false,
      expect.stringContaining("has, or had, this slug"),
    ]);
    const changed = await json(["organisations", "update", "northwind-traders", "--slug", "northwind"]);
    expect(changed).toMatchObject({ slug: "northwind", revision: 2 });
  });

  it("says who is in it, and keeps an owner", async () => {
    expect(await json(["organisations", "members", "list", "northwind"])).toMatchObject({
      items: [{ username: "ada", role: "owner" }],
    });
    const last = await server(["organisations", "members", "remove", "northwind", "ada", "--yes"]);
    expect(last.stderr).toContain("Nobody would own the organisation");
    const nobody = await server([
      "organisations",
      "members",
      "set-role",
      "northwind",
      "ben",
      "--role",
      "admin",
    ]);
    expect(nobody.stderr).toContain("They are not in the organisation");
  });

  it("invites by a link that is told once", async () => {
    const made = await json(["organisations", "invite", "northwind", "--role", "admin", "--days", "1"]);
    expect(made).toMatchObject({ link: expect.stringMatching(/\/invitations\/gwin_/) });
    const wrong = await server(["organisations", "invite", "northwind", "--days", "91"]);
    expect(wrong.stderr).toContain("--days: It must be a whole number of days from 1 to 90.");
  });

  it("is suspended, resumed, and closed until its end is taken back", async () => {
    expect(await json(["organisations", "suspend", "northwind"])).toMatchObject({ status: "suspended" });
    expect(await json(["organisations", "resume", "northwind"])).toMatchObject({ status: "active" });
    const planned = await json(["organisations", "delete", "northwind", "--days", "3", "--yes"]);
    expect(planned).toMatchObject({ status: "deleting", delete_at: expect.any(String) });
    expect(await json(["organisations", "cancel-deletion", "northwind"])).toMatchObject({ status: "active" });
    const twice = await server(["organisations", "cancel-deletion", "northwind"]);
    expect(twice.stderr).toContain("No deletion is planned");
  });
});
