import { byManagement, type Client, completeMetadata } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { createBrowserOrigins } from "./browser-origins.ts";

function client(changes: Partial<Client>): Client {
  const said = {
    id: "c",
    name: "C",
    type: "public",
    redirectUris: ["https://app.example/callback"],
  } as const;
  return { ...completeMetadata(said, () => "c"), ...byManagement, secrets: [], createdAt: 0, ...changes };
}

/** A registry that gives out one client a page, and a clock to turn. */
function given(clients: Client[]) {
  const world = {
    now: 0,
    reads: 0,
    revisions: 0,
    revision: 1,
    down: false,
    waited: 0,
    reading: (_read: number): void => undefined,
  };
  const origins = createBrowserOrigins({
    clock: () => world.now,
    pause: async (time) => {
      world.now += time;
      world.waited += time;
    },
    clientRegistry: {
      revision() {
        world.revisions += 1;
        return world.down ? Promise.reject(new Error("down")) : Promise.resolve(world.revision);
      },
      list({ after }) {
        world.reads += 1;
        world.reading(world.reads);
        const at = Number(after ?? 0);
        const items = clients.slice(at, at + 1);
        return Promise.resolve(at + 1 < clients.length ? { items, next: String(at + 1) } : { items });
      },
    },
  });
  return { origins, clients, world };
}

describe("origins whose scripts may read answers", () => {
  it("are those public clients return to, on every page of the list", async () => {
    const { origins } = given([
      client({ redirectUris: ["https://one.example/a", "http://localhost:4430/"] }),
      client({ redirectUris: ["https://two.example:8443/a"] }),
    ]);
    for (const origin of ["https://one.example", "http://localhost:4430", "https://two.example:8443"]) {
      expect(await origins(origin)).toBe(true);
    }
    expect(await origins("https://two.example")).toBe(false);
  });

  it.each([
    ["confidential clients", { type: "confidential" as const }],
    ["suspended clients", { status: "suspended" as const }],
  ])("are not those of %s", async (_, changes) => {
    expect(await given([client(changes)]).origins("https://app.example")).toBe(false);
  });

  it.each([
    "null",
    "",
    "com.example.app:",
    "com.example.app://",
    "file://",
    "https://app.example/callback",
    "https://user@app.example",
    "https://",
    `https://${"a".repeat(300)}.example`,
    "https://app.example https://other.example",
  ])("never hold %j, which is no origin, or everybody's, and nobody is asked about it", async (origin) => {
    const { origins, world } = given([
      client({ redirectUris: ["com.example.app:/cb", "https://app.example/cb"] }),
    ]);
    expect(await origins(origin)).toBe(false);
    expect([world.reads, world.revisions]).toEqual([0, 0]);
  });

  it.each([
    "capacitor://localhost",
    "ionic://localhost",
    "tauri://localhost",
    "app://bundle",
    "com.example.app://bundle",
    "https://localhost",
    "http://tauri.localhost",
  ])(
    "hold %s, of an app's own pages, where a public client returns to an app (RFC 8252 §7.1)",
    async (origin) => {
      const app = client({ redirectUris: ["com.example.app:/cb"] });
      expect(await given([client({}), app]).origins(origin)).toBe(true);
      expect(await given([client({})]).origins(origin)).toBe(false);
      expect(await given([{ ...app, status: "suspended" }]).origins(origin)).toBe(false);
      expect(await given([{ ...app, type: "confidential" }]).origins(origin)).toBe(false);
    },
  );

  it("hold no other page of this machine for that, nor one of the web", async () => {
    const { origins } = given([client({ redirectUris: ["com.example.app:/cb"] })]);
    for (const origin of [
      "http://localhost:3000",
      "https://app.example",
      "http://evil-localhost",
      "http://127.0.0.1",
    ])
      expect.soft(await origins(origin), origin).toBe(false);
  });

  it("hold an extension whose answers the browser takes at a host of its name", async () => {
    const [own, other] = ["abcdefghijklmnopabcdefghijklmnop", "ponmlkjihgfedcbaponmlkjihgfedcba"];
    const { origins } = given([client({ redirectUris: [`https://${own}.chromiumapp.org/cb`] })]);
    expect(await origins(`chrome-extension://${own}`)).toBe(true);
    expect(await origins(`chrome-extension://${other}`)).toBe(false);
  });

  it("hold while clients cannot be read, so that an app is told of the outage and nobody else", async () => {
    const { origins, world } = given([client({})]);
    expect(await origins("https://app.example")).toBe(true);
    world.down = true;
    expect(await origins("https://app.example")).toBe(true);
    await expect(origins("https://other.example")).rejects.toThrow("down");
  });

  it("are listed once, however many strangers ask and however long it is ago", async () => {
    const { origins, world } = given([client({}), client({})]);
    await Promise.all([origins("https://app.example"), origins("https://stranger.example")]);
    for (let day = 1; day < 100; day += 1) {
      world.now = day * 86_400_000;
      expect(await origins(`https://stranger-${day}.example`)).toBe(false);
      expect(await origins("https://app.example")).toBe(true);
    }
    expect(world.reads).toBe(2);
  });

  it("follow a change of clients at once, and many changes once a second: who is not known yet waits for that", async () => {
    const { origins, clients, world } = given([client({})]);
    await origins("https://app.example");
    clients.push(client({ redirectUris: ["https://new.example/"] }));
    world.revision = 2;
    world.now = 400;
    expect(await origins("https://app.example")).toBe(true);
    expect([world.reads, world.waited]).toEqual([1, 0]);
    const asked = Array.from({ length: 8 }, () => origins("https://new.example"));
    expect(await Promise.all(asked)).toEqual(asked.map(() => true));
    expect([world.reads, world.waited]).toEqual([3, 600]);
    clients.splice(0);
    world.revision = 3;
    world.now = 2000;
    expect(await origins("https://new.example")).toBe(false);
    expect(world.waited).toBe(600);
  });

  it("are found that came while they were being listed for somebody else", async () => {
    const { origins, clients, world } = given([client({}), client({})]);
    const asked: Promise<boolean>[] = [];
    world.reading = (read) => {
      if (read !== 2) return;
      // On the page that was read already.
      clients.unshift(client({ redirectUris: ["https://new.example/"] }));
      world.revision = 2;
      asked.push(origins("https://new.example"));
    };
    expect(await origins("https://stranger.example")).toBe(false);
    expect(await Promise.all(asked)).toEqual([true]);
  });

  it("follow a change also where the clock was set back", async () => {
    const { origins, clients, world } = given([client({})]);
    world.now = 1000;
    await origins("https://app.example");
    clients.push(client({ redirectUris: ["https://new.example/"] }));
    world.revision = 2;
    world.now = 999;
    expect(await origins("https://new.example")).toBe(true);
  });

  it("are listed anew after a failure", async () => {
    const { origins, clients } = given([client({})]);
    const broken = Object.assign(clients, {
      slice: () => {
        throw new Error("gone");
      },
    });
    await expect(origins("https://app.example")).rejects.toThrow("gone");
    Reflect.deleteProperty(broken, "slice");
    expect(await origins("https://app.example")).toBe(true);
  });
});
