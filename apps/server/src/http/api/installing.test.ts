import {
  approveInstallRequest,
  type Input,
  cancelInstallRequest,
  curateDirectory,
  denyInstallRequest,
  installationConsequences,
  listDirectory,
  listInstallations,
  listInstallRequests,
  listReceipts,
  narrowInstallation,
  remindOfInstallRequest,
  resumeInstallation,
  showDirectoryApp,
  showInstallation,
  showInstallRequest,
  showPolicy,
  simulatePolicy,
  suspendInstallation,
  uninstall,
  updatePolicy,
} from "@grantway/api";
import { describe, expect, it } from "vitest";
import { inStore } from "../../testing/apps-and-events.ts";
import { app, askFor, givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { refused, signedIn } from "../../testing/management.ts";

type Decided = NonNullable<Input<typeof updatePolicy>["body"]>;

describe("installing, by the management API,", () => {
  it("goes from the directory over a request to an installation, and to its end", async () => {
    const { server, admin, member, max } = await givenAppToInstall();
    const { items } = await member.call(listDirectory, { query: { organisation, search: "report" } });
    expect(items).toMatchObject([{ id: app, slug: "reports", asks: { see: 1, change: 1 } }]);
    const entry = await member.call(showDirectoryApp, { params: { slug: "reports" } });
    expect(entry).toMatchObject({ client: "harbor", version: 1, installed: [] });

    const params = { request: await askFor(server, max) };
    const inbox = await admin.call(listInstallRequests, {
      query: { organisation, status: "open", total: true },
    });
    expect(inbox).toMatchObject({
      items: [{ id: params.request, personName: "max", note: "Please." }],
      total: 1,
    });
    const early = await refused(member.call(remindOfInstallRequest, { params, body: {} }));
    expect(early.status).toBe(409);
    const approved = await admin.call(approveInstallRequest, { params, body: {} });
    expect(approved.request).toMatchObject({ status: "approved", decidedByName: "ann" });

    const at = { installation: approved.installation };
    const listed = await admin.call(listInstallations, { query: { organisation, total: true } });
    expect(listed).toMatchObject({ total: 1, items: [{ id: at.installation, people: 1, status: "active" }] });
    expect(await admin.call(showInstallation, { params: at })).toEqual(listed.items[0]);
    const narrowed = await admin.call(narrowInstallation, { params: { ...at, scope: "write" } });
    expect(narrowed.rights).toMatchObject([
      { scope: "read", state: "granted" },
      { scope: "write", state: "revoked" },
    ]);
    const paused = await admin.call(suspendInstallation, { params: at, body: { as: "place" } });
    expect(paused).toMatchObject({ status: "suspended", suspendedBy: "organisation" });
    const resumed = await admin.call(resumeInstallation, { params: at, query: { as: "place" } });
    expect(resumed.status).toBe("active");
    const receipts = await member.call(listReceipts, { query: {} });
    expect(receipts.items).toMatchObject([
      { installation: at.installation, manifestHash: "hash-1", textHash: "text" },
    ]);
    expect(await admin.call(installationConsequences, { params: at })).toEqual({
      people: 1,
      families: 0,
      requests: 0,
    });
    await admin.call(uninstall, { params: at });
    expect(await admin.call(listInstallations, { query: { organisation } })).toEqual({ items: [] });
    const gone = await refused(admin.call(uninstall, { params: at }));
    expect(gone.status).toBe(409);
  });

  it("tells a member that their role is not enough, and a stranger that nothing is there", async () => {
    const { server, member, stranger, max } = await givenAppToInstall();
    const params = { request: await askFor(server, max) };
    const [theirs, strangers] = [
      await refused(member.call(approveInstallRequest, { params, body: {} })),
      await refused(stranger.call(approveInstallRequest, { params, body: {} })),
    ];
    expect([theirs.status, strangers.status]).toEqual([403, 404]);
    const query = { organisation };
    expect((await refused(member.call(listInstallations, { query }))).status).toBe(403);
    expect((await refused(stranger.call(listInstallations, { query }))).status).toBe(404);
    expect((await refused(stranger.call(listInstallRequests, { query }))).status).toBe(404);
    expect((await refused(stranger.call(showInstallRequest, { params }))).status).toBe(404);
    expect((await refused(stranger.call(showPolicy, { params: { organisation } }))).status).toBe(404);
    await member.call(cancelInstallRequest, { params });
    expect(await member.call(showInstallRequest, { params })).toMatchObject({ status: "cancelled" });
  });

  it("is also for who administers the platform: what they have and asked for themselves is theirs", async () => {
    const { server } = await givenAppToInstall();
    const root = await signedIn(server, "admin", "root");
    const { id = "" } = (await server.storage.identity.userDirectory.find("root")) ?? {};
    inStore(
      server.config.database,
      `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${organisation}', '${id}', 'member', 0)`,
      `INSERT INTO installations (id, app_id, user_id, status, suspended_by, generation, version, installed_by, created_at,
        updated_at, revision) VALUES ('own', '${app}', '${id}', 'active', '[]', 1, 1, '${id}', 0, 0, 1)`,
    );
    const request = await askFor(server, id);
    const own = await root.call(listInstallations, { query: { mine: true, total: true } });
    expect(own).toMatchObject({ items: [{ id: "own" }], total: 1 });
    const waiting = await root.call(listInstallRequests, { query: { status: "open" } });
    expect(waiting.items).toMatchObject([{ id: request }]);
    expect(await root.call(listReceipts, { query: {} })).toMatchObject({ items: [] });
    await root.call(cancelInstallRequest, { params: { request } });
    expect(await root.call(listInstallRequests, { query: { status: "open" } })).toEqual({ items: [] });
  });

  it("denies with a reason", async () => {
    const { server, admin, member, max } = await givenAppToInstall();
    const params = { request: await askFor(server, max) };
    await admin.call(denyInstallRequest, { params, body: { reason: "We use another." } });
    expect(await member.call(showInstallRequest, { params })).toMatchObject({ reason: "We use another." });
    const late = await refused(admin.call(approveInstallRequest, { params, body: {} }));
    expect(late).toMatchObject({ status: 409, detail: "It was decided already, or ran out." });
  });

  it("is decided by a policy, which is tried before and edited by one at a time", async () => {
    const { server, admin, member, max } = await givenAppToInstall();
    await askFor(server, max);
    const params = { organisation };
    const now = await admin.call(showPolicy, { params });
    expect(now).toMatchObject({ revision: 1, directory: "all-but-hidden" });
    const policy: Decided["policy"] = {
      rules: [{ match: { publisher: "unverified" }, answer: "allow" }],
      otherwise: "request",
    };
    const simulated = await admin.call(simulatePolicy, { params, body: { policy } });
    expect(simulated).toMatchObject({
      wishes: 1,
      differences: [{ from: "request", to: "allow", wishes: 1 }],
    });
    const body: Decided = { policy, directory: "only-shown" };
    const updated = await admin.call(updatePolicy, { params, body, revision: 1 });
    expect(updated).toEqual({ ...body, apps: [], revision: 2 });
    const stale = await refused(
      admin.call(updatePolicy, { params, body: { ...body, directory: "all-but-hidden" }, revision: 1 }),
    );
    expect(stale).toMatchObject({ status: 409, current: { revision: 2 } });
    expect((await member.call(listDirectory, { query: { organisation } })).items).toEqual([]);
    await admin.call(curateDirectory, { params: { organisation, app }, body: { choice: "shown" } });
    expect((await member.call(listDirectory, { query: { organisation } })).items).toMatchObject([
      { choice: "shown" },
    ]);
    const wrong: Decided = {
      policy: { ...policy, rules: [{ match: { apps: [] }, answer: "deny" }] },
      directory: "only-shown",
    };
    const invalid = await refused(admin.call(updatePolicy, { params, body: wrong, revision: 2 }));
    expect(invalid.errors[0]?.pointer).toMatch(/^\/policy\/rules\/0\/match/);
  });
});
