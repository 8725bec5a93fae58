import { describe, expect, it } from "vitest";
import { prove, type SignedInUser } from "./brand.ts";
import { createConnectedApps } from "./connected-apps.ts";
import type { Grant } from "./grant.ts";
import { aClient, ada, catalogue } from "./testing/world.ts";

const user = prove<SignedInUser>({
  userId: ada.id,
  sessionId: "session",
  sid: "session",
  epoch: 0,
  authenticatedAt: 0,
  methods: ["pwd"],
});
const by = { actor: `user:${ada.id}`, requestId: "request-1", at: 7 };

function aGrant(differences: Partial<Grant> = {}): Grant {
  return {
    id: "grant",
    subject: { person: ada.id },
    clientId: aClient.id,
    scopes: ["read", "write", "openid"],
    status: "active",
    consentedAt: 5,
    epoch: 0,
    ...differences,
  };
}

/** One grant in the store, and everything that was asked to be changed of it. */
function given({ grant = aGrant(), client = aClient, narrowing = "narrowed" as const } = {}) {
  const asked: unknown[] = [];
  const apps = createConnectedApps({
    grants: { find: async (_, clientId) => (clientId === grant.clientId ? grant : undefined) },
    grantRegistry: {
      list: async ({ userId }) => ({ items: userId === ada.id ? [grant] : [], next: "more" }),
      find: async (id) => (id === grant.id ? grant : undefined),
      async narrow(...what) {
        asked.push(what);
        return narrowing;
      },
      async revoke(...what) {
        asked.push(what);
        return "revoked";
      },
    },
    clients: { find: async (id) => [client, { ...aClient, id: "other" }].find((one) => one.id === id) },
    catalogue: { current: async () => catalogue },
    lastUses: { of: async (ids) => new Map(ids.map((id) => [id, 9])) },
  });
  return { apps, asked };
}

describe("connected apps", () => {
  it("are what this person allowed, page by page, with their last use", async () => {
    const { items, next } = await given().apps.list(user, { limit: 20 });
    expect(items).toMatchObject([{ grantId: "grant", client: aClient, allowedAt: 5, lastUsedAt: 9 }]);
    expect(next).toBe("more");
  });

  it("can do what they were allowed and the client is registered for (principle P6)", async () => {
    const { apps } = given({ client: { ...aClient, scopes: ["openid", "read"] } });
    const found = await apps.find(user, "grant");
    expect(found?.rights.map(({ key }) => key)).toEqual(["read", "openid"]);
    expect(found?.unused.map(({ key }) => key)).toEqual(["write"]);
  });

  it("are not told of where the client was deleted a moment ago", async () => {
    const { apps } = given({ grant: aGrant({ clientId: "gone" }) });
    expect(await apps.list(user, { limit: 20 })).toMatchObject({ items: [] });
    expect(await apps.find(user, "grant")).toBeUndefined();
  });

  it("lose one right, or all, by the person's own act", async () => {
    const { apps, asked } = given();
    expect(await apps.removeRight(user, "grant", "write", by)).toBe("narrowed");
    expect(await apps.remove(user, "grant", by)).toBe("removed");
    expect(asked).toEqual([
      ["grant", ["write"], by],
      ["grant", by],
    ]);
  });

  it.each([
    ["somebody else's", aGrant({ subject: { person: "eve" } })],
    ["an installation's", aGrant({ subject: { installation: ada.id } })],
    ["nobody's", aGrant({ id: "another" })],
  ])("of %s grant are unknown, and nothing is changed (domain promise 22)", async (_, grant) => {
    const { apps, asked } = given({ grant });
    expect(await apps.find(user, "grant")).toBeUndefined();
    expect(await apps.remove(user, "grant", by)).toBe("unknown");
    expect(await apps.removeRight(user, "grant", "read", by)).toBe("unknown");
    expect(asked).toEqual([]);
  });

  it("are disconnected where this person allows them nothing", async () => {
    const { apps } = given();
    expect(await apps.disconnected(user, aClient.id)).toBeUndefined();
    expect(await apps.disconnected(user, "other")).toMatchObject({ id: "other" });
    expect(await apps.disconnected(user, "nobody")).toBeUndefined();
  });
});
