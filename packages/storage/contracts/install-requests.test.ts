import { type Acting, longestNote, type OrganisationPermission, type Within } from "@grantway/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import { aMember, anApp, anOrganisation, aRole, aVersion, aYes, eventsOf, withScopes } from "./an-app.ts";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { day, newId, now } from "./people-and-clients.ts";

onEachAdapter("Install requests", (world) => {
  const ports = () => ({ ...world().storage.protocol, ...world().storage.platform });
  beforeAll(() => withScopes(world()));

  const within = (person: string, needs: OrganisationPermission = "installations:read"): Within => ({
    person,
    needs,
  });
  const by = (person: string, at = now): Acting => ({
    actor: `user:${person}`,
    at,
    within: { person, needs: "installations:write" },
  });
  const newIds = () => ({ installation: newId(), grant: newId(), ownGrant: newId() });
  const parameters = {
    client_id: "c",
    state: "s-42",
    scope: "notes:read notes:write",
    resource: ["https://notes.example", "urn:files"],
  };
  const appEvents = async (app: string) =>
    (await eventsOf(world(), `app:${app}`)).map(({ seq, type }) => `${seq} ${type}`);

  /** A member asked for an app. */
  async function given(note = "For the team.") {
    const organisation = await anOrganisation(world());
    const admin = await aMember(world(), { [organisation]: "admin" });
    const member = await aMember(world(), { [organisation]: "member" });
    const app = await anApp(world());
    const yes = aYes(app, member, { organisation });
    const answer = await ports().appAccess.request({ ...yes, note, parameters });
    if (answer.outcome !== "requested") throw new Error(answer.outcome);
    return { organisation, admin, member, app, id: answer.request };
  }

  it("are one for a person, an app and an organisation, however often they ask", async () => {
    const { organisation, member, app, id } = await given();
    const answers = await sixteen(() =>
      ports().appAccess.request({ ...aYes(app, member, { organisation }), note: "again", parameters }),
    );
    for (const answer of answers) expect(answer).toEqual({ outcome: "requested", request: id });
    expect(await appEvents(app.id)).toEqual(["1 install_request.created"]);
    const offer = await ports().appAccess.offer({
      clientId: app.client.id,
      userId: member.id,
      scopes: ["notes:read"],
      at: now,
    });
    expect(offer?.places[0]?.answer).toEqual({ may: "wait", request: id });
  });

  it("stand in the inbox of who decides, with the whole of the note, and in the list of who asked", async () => {
    const note = "n".repeat(longestNote);
    const { organisation, admin, member, id } = await given(note);
    const stranger = await aMember(world(), {});
    const asked = { limit: 5, organisation, status: "open" } as const;
    const inbox = await ports().installRequests.list(asked, within(admin.id));
    if (typeof inbox === "string") throw new Error(inbox);
    expect(inbox.items).toMatchObject([{ id, personName: member.username, status: "open" }]);
    expect(inbox.items[0]?.note).toBe(note);
    await expect(ports().installRequests.count(asked, within(admin.id))).resolves.toBe(1);
    await expect(ports().installRequests.list({ limit: 5 }, within(member.id))).resolves.toMatchObject({
      items: [{ id }],
    });
    await expect(ports().installRequests.list(asked, within(member.id))).resolves.toBe("forbidden");
    await expect(ports().installRequests.list(asked, within(stranger.id))).resolves.toBe("unknown");
    await expect(ports().installRequests.find(id, within(member.id))).resolves.toMatchObject({ id });
    await expect(ports().installRequests.find(id, within(stranger.id))).resolves.toBe("unknown");
    await expect(ports().installRequests.approve(id, newIds(), by(member.id))).resolves.toEqual({
      outcome: "forbidden",
    });
    await expect(ports().installRequests.deny(id, "", by(stranger.id))).resolves.toBe("unknown");
  });

  it("that are approved install the app for who asked, and keep what they go on with, promise 12", async () => {
    const { admin, member, app, organisation, id } = await given();
    const approved = await ports().installRequests.approve(id, newIds(), by(admin.id, now + 3 * day));
    if (approved.outcome !== "approved") throw new Error(approved.outcome);
    const events = await eventsOf(world(), `installation:${approved.installation}`);
    expect(events.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      "1 installation.created",
      "2 grant.created",
    ]);
    expect(events[0]?.payload).toMatchObject({ installedBy: member.id, approvedBy: admin.id });
    expect(await appEvents(app.id)).toEqual(["1 install_request.created", "2 install_request.approved"]);
    const offer = await ports().appAccess.offer({
      clientId: app.client.id,
      userId: member.id,
      scopes: ["notes:read", "notes:write"],
      at: now + 3 * day,
    });
    expect(offer?.places[0]).toMatchObject({
      answer: { may: "use" },
      grant: { scopes: ["notes:read", "notes:write"] },
    });
    await expect(ports().installRequests.parametersOf(id, member.id)).resolves.toEqual({
      status: "approved",
      reason: "",
      parameters,
    });
    await expect(ports().installRequests.parametersOf(id, admin.id)).resolves.toBeUndefined();
    const receipts = await ports().installations.receipts(
      { limit: 5, installation: approved.installation },
      within(admin.id),
    );
    expect(receipts).toMatchObject({ items: [{ person: member.id, manifestHash: "hash-1" }] });
    expect((await recordsOf(world(), `install-request:${id}`)).map(({ action }) => action)).toEqual([
      "install-request.created",
      "install-request.approved",
    ]);
    await expect(ports().appAccess.allow(aYes(app, member, { organisation }))).resolves.toMatchObject({
      outcome: "allowed",
    });
  });

  it("are decided once, by whichever of two administrators who approve and deny at once", async () => {
    const { admin, organisation, app, id } = await given();
    const other = await aMember(world(), { [organisation]: "admin" });
    const outcomes = await sixteen(async (caller) =>
      caller % 2 === 0
        ? (await ports().installRequests.approve(id, newIds(), by(admin.id))).outcome
        : ports().installRequests.deny(id, "Not now.", by(other.id)),
    );
    const won = outcomes.filter((outcome) => outcome === "approved" || outcome === "denied");
    expect(won).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "decided")).toHaveLength(15);
    expect(await appEvents(app.id)).toEqual(["1 install_request.created", `2 install_request.${won[0]}`]);
    const page = await ports().installations.list({ limit: 5, organisation }, within(admin.id));
    expect(typeof page === "string" ? page : page.items.length).toBe(won[0] === "approved" ? 1 : 0);
  });

  it("that are denied tell the reason to who asked and to the app, promise 12", async () => {
    const { admin, member, app, id } = await given();
    await expect(ports().installRequests.deny(id, "We use another.", by(admin.id))).resolves.toBe("denied");
    const found = await ports().installRequests.find(id, within(member.id));
    expect(found).toMatchObject({
      status: "denied",
      reason: "We use another.",
      decidedByName: admin.username,
    });
    const [, event] = await eventsOf(world(), `app:${app.id}`);
    expect(event).toMatchObject({ type: "install_request.denied", payload: { reason: "We use another." } });
    await expect(ports().installRequests.cancel(id, by(member.id))).resolves.toBe("decided");
  });

  it("are cancelled by who asked, and reminded of once a day", async () => {
    const { admin, member, id } = await given();
    const { installRequests } = ports();
    await expect(installRequests.remind(id, by(member.id, now + day - 1))).resolves.toBe("too-soon");
    await expect(installRequests.remind(id, by(admin.id, now + day))).resolves.toBe("unknown");
    await expect(installRequests.remind(id, by(member.id, now + day))).resolves.toBe("reminded");
    await expect(installRequests.remind(id, by(member.id, now + 2 * day - 1))).resolves.toBe("too-soon");
    await expect(installRequests.cancel(id, by(admin.id))).resolves.toBe("unknown");
    await expect(installRequests.cancel(id, by(member.id))).resolves.toBe("cancelled");
    await expect(installRequests.approve(id, newIds(), by(admin.id))).resolves.toEqual({
      outcome: "decided",
      status: "cancelled",
    });
  });

  it("run out, once and with an event, promise 12", async () => {
    const { admin, organisation, member, app, id } = await given();
    const later = now + 31 * day;
    await expect(ports().installRequests.approve(id, newIds(), by(admin.id, later))).resolves.toEqual({
      outcome: "decided",
      status: "expired",
    });
    await Promise.all(Array.from({ length: 4 }, () => ports().installRequests.expire(later)));
    expect(await appEvents(app.id)).toEqual(["1 install_request.created", "2 install_request.expired"]);
    const again = await ports().appAccess.request({
      ...aYes(app, member, { organisation }, { at: later }),
      note: "",
      parameters,
    });
    expect(again).toMatchObject({ outcome: "requested" });
  });

  it("end when who asked leaves the organisation, promise 14", async () => {
    const { admin, organisation, member, app, id } = await given();
    const leaving = {
      actor: `user:${admin.id}`,
      at: now,
      within: { person: admin.id, needs: "members:write" },
      held: new Set<never>(),
    } as const;
    await expect(ports().members.remove({ organisation, person: member.id }, leaving)).resolves.toBe(
      "removed",
    );
    await expect(ports().installRequests.find(id, within(admin.id))).resolves.toMatchObject({
      status: "cancelled",
    });
    expect(await appEvents(app.id)).toEqual(["1 install_request.created", "2 install_request.cancelled"]);
  });

  describe("are looked at again", () => {
    it("when who approves does not hold the rights, promise 2", async () => {
      const { organisation, id } = await given();
      const role = await aRole(world(), organisation, ["installations:write"], ["notes:read"]);
      const keeper = await aMember(world(), { [organisation]: role });
      await expect(ports().installRequests.approve(id, newIds(), by(keeper.id))).resolves.toEqual({
        outcome: "beyond",
      });
    });

    it("when who asked has left meanwhile, promise 14", async () => {
      const { admin, member, id } = await given();
      await world().sql(`DELETE FROM memberships WHERE user_id = '${member.id}'`);
      await expect(ports().installRequests.approve(id, newIds(), by(admin.id))).resolves.toEqual({
        outcome: "requester-gone",
      });
    });

    it("when the app asks for more by now", async () => {
      const { admin, app, id } = await given();
      await aVersion(world(), app.id, 2, {
        scopes: [
          { scope: "notes:read", purpose: "", optional: false },
          { scope: "notes:write", purpose: "", optional: false },
          { scope: "email", purpose: "", optional: false },
        ],
      });
      await expect(ports().installRequests.approve(id, newIds(), by(admin.id))).resolves.toEqual({
        outcome: "changed",
      });
    });
  });
});
