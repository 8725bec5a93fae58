import { expect, it } from "vitest";
import { aMember, anApp, anInstallation, anOrganisation, happened } from "./apps-and-events.ts";
import { onEachAdapter } from "./on-each-adapter.ts";
import { minute, now } from "./people-and-clients.ts";

onEachAdapter("What happened to an app in sandboxes", (world) => {
  const list = (app: string, more: { readonly since?: number; readonly limit?: number } = {}) =>
    world().storage.platform.webhookEndpoints.sandboxEvents(
      app,
      { since: 0, limit: 50, ...more },
      "everywhere",
    );
  const pageOf = async (...asked: Parameters<typeof list>) => {
    const found = await list(...asked);
    return typeof found === "string" ? expect.fail(found) : found;
  };

  /** An app that is installed in two sandboxes, and live. */
  async function tried() {
    const publisher = await anOrganisation(world());
    const app = await anApp(world(), publisher);
    const sandbox = await anOrganisation(world(), "sandbox");
    const first = `installation:${await anInstallation(world(), app, sandbox)}`;
    const second = `installation:${await anInstallation(world(), app, await anOrganisation(world(), "sandbox"))}`;
    const live = await anOrganisation(world());
    return { publisher, app, sandbox, first, second, live };
  }

  it("is told in the order of time, and of live organisations nothing, promise 16", async () => {
    const { app, sandbox, first, second, live } = await tried();
    const stream = `installation:${await anInstallation(world(), app, live)}`;
    await happened(world(), { stream, type: "installation.created" });
    await happened(world(), { stream: first, type: "installation.created", at: now });
    await happened(world(), { stream: second, type: "installation.created", at: now + 1 });
    await happened(world(), { stream: first, type: "installation.uninstalled", at: now + 2 });
    for (const organisation of [sandbox, live]) {
      const payload = { organisation: { id: organisation } };
      await happened(world(), {
        stream: `app:${app}`,
        type: "install_request.created",
        payload,
        at: now + 3,
      });
    }
    const { items } = await pageOf(app);
    expect(items.map((event) => [event.stream, event.seq, event.type])).toEqual([
      [first, 1, "installation.created"],
      [second, 1, "installation.created"],
      [first, 2, "installation.uninstalled"],
      [`app:${app}`, 1, "install_request.created"],
    ]);
  });

  it("is told from a moment on, page by page, with none lost among those of one moment", async () => {
    const { app, first, second } = await tried();
    for (const at of [now - minute, now, now, now, now + 1]) {
      await happened(world(), { stream: first, at });
      await happened(world(), { stream: second, at });
    }
    const told: string[] = [];
    let after: string | undefined;
    do {
      const asked = { since: now, limit: 3, ...(after === undefined ? {} : { after }) };
      const page = await pageOf(app, asked);
      told.push(...page.items.map(({ stream, seq }) => `${stream} ${seq}`));
      after = page.next;
    } while (after !== undefined);
    expect(told.toSorted()).toEqual(
      [first, second].flatMap((stream) => [2, 3, 4, 5].map((seq) => `${stream} ${seq}`)).toSorted(),
    );
  });

  it("is the publisher's, for who may see its webhooks there", async () => {
    const { publisher, app } = await tried();
    const within = (person: string) => ({ person, needs: "webhooks:read" }) as const;
    const port = world().storage.platform.webhookEndpoints;
    const asked = { since: 0, limit: 1 };
    const [owner, member] = [
      await aMember(world(), publisher, "owner"),
      await aMember(world(), publisher, "member"),
    ];
    const stranger = await aMember(world(), await anOrganisation(world()), "owner");
    await expect(port.sandboxEvents(app, asked, within(owner))).resolves.toEqual({ items: [] });
    await expect(port.sandboxEvents(app, asked, within(member))).resolves.toBe("forbidden");
    await expect(port.sandboxEvents(app, asked, within(stranger))).resolves.toBe("unknown");
  });

  it.each(["WyJ4IiwiIiwiIl0", "nonsense"])("begins at no cursor of another list: %s", async (after) => {
    const asked = { since: 0, limit: 1, after };
    const port = world().storage.platform.webhookEndpoints;
    await expect(port.sandboxEvents((await tried()).app, asked, "everywhere")).rejects.toThrow(RangeError);
  });
});
