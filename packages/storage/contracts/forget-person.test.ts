import { createInvitation, createJoining, planDeletion } from "@grantway/platform";
import { expect, it } from "vitest";
import { aMember, eventsOf } from "./an-app.ts";
import { installedBy, peopled, platform } from "./in-organisations.ts";
import { onEachAdapter } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("A person who is deleted, on the platform,", (world) => {
  const remove = (id: string) => world().storage.identity.userDirectory.delete(id, 1, operator);

  it("stays while nobody else owns an organisation of theirs, and it is said which", async () => {
    const { id, people } = await peopled(world(), "owner", "admin");
    const [ada, ben] = people;
    const refused = {
      outcome: "sole-owner",
      organisations: [{ id, slug: `o-${id}`, name: "Northwind" }],
    };
    await expect(remove(ada.id)).resolves.toEqual(refused);
    await performIn(world())(platform, planDeletion, { id, revision: 1 });
    await expect(remove(ada.id)).resolves.toBe("deleted");
    await expect(remove(ben.id)).resolves.toBe("deleted");
  });

  it("leaves organisations, and every app that had a grant of theirs is asked to erase, promise 14", async () => {
    const { id, people } = await peopled(world(), "owner", "admin");
    const [, ben] = people;
    const { installation } = await installedBy(world(), id, ben);
    await expect(remove(ben.id)).resolves.toBe("deleted");
    const events = await eventsOf(world(), `installation:${installation}`);
    expect(events.slice(-2)).toMatchObject([
      { type: "member.left", payload: { person: { id: ben.id } } },
      {
        type: "erasure.requested",
        payload: { installation, organisation: { id }, person: { id: ben.id } },
      },
    ]);
    await expect(world().sql(`SELECT id FROM grants WHERE member_id = '${ben.id}'`)).resolves.toEqual([]);
    await expect(
      world().sql(`SELECT status FROM installations WHERE id = '${installation}'`),
    ).resolves.toEqual([{ status: "active" }]);
  });

  it("takes along what they installed for themselves: the app is told of the end, and to erase", async () => {
    const { id, people } = await peopled(world(), "owner", "admin");
    const { app } = await installedBy(world(), id, people[0]);
    const cid = await aMember(world(), {});
    const installation = newId();
    await world()
      .sql(`INSERT INTO installations (id, app_id, user_id, status, suspended_by, generation, version,
        installed_by, created_at, updated_at, revision)
      VALUES ('${installation}', '${app.id}', '${cid.id}', 'active', '[]', 1, 1, '${cid.id}', ${now}, ${now}, 1)`);
    await expect(remove(cid.id)).resolves.toBe("deleted");
    expect(await eventsOf(world(), `installation:${installation}`)).toMatchObject([
      { seq: 1, type: "installation.uninstalled", payload: { person: { id: cid.id } } },
      { seq: 2, type: "erasure.requested" },
    ]);
  });

  it("joins nothing at the same moment, and neither waits for the other in vain", async () => {
    const { id, as } = await peopled(world(), "owner");
    const made = await performIn(world())(as[0], createInvitation, { organisation: id, role: "owner" });
    if (made.outcome !== "created") throw new Error(made.outcome);
    const ben = await aMember(world(), {});
    const joining = createJoining({
      invitations: world().storage.platform.invitations,
      hashing: { matches: () => true },
      clock: () => now,
    });
    await Promise.all([joining.accept(made.token, ben.id, { actor: `user:${ben.id}` }), remove(ben.id)]);
    await expect(world().sql(`SELECT role FROM memberships WHERE user_id = '${ben.id}'`)).resolves.toEqual(
      [],
    );
  });
});
