import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStorage, type Storage } from "../src/index.ts";
import { createPostgresPlace, type Place } from "./on-each-adapter.ts";
import { aMove, anyOpening, aUser, newId, now, operator } from "./people-and-clients.ts";

/** A wire to the database that can be cut. */
async function wire(port: number) {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let own = 0;

  function join(near: Socket): void {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }
  async function mend(): Promise<void> {
    server = createServer(join).listen(own, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    own = typeof address === "object" && address !== null ? address.port : own;
  }
  async function cut(): Promise<void> {
    const closed = server === undefined ? undefined : once(server, "close");
    server?.close();
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  }
  await mend();
  return { port: () => own, cut, mend };
}

/** Tells the connections of this file from those of others. */
const ours = `outage-${newId()}`;

const away = { code: "unavailable", message: expect.stringMatching(/^PostgreSQL cannot be reached/) };

describe("PostgreSQL going away and coming back", () => {
  let place: Place;
  let storage: Storage;
  let line: Awaited<ReturnType<typeof wire>>;

  beforeAll(async () => {
    place = await createPostgresPlace();
    line = await wire(Number(new URL(inject("postgres")).port));
    const address = new URL(place.address);
    address.port = String(line.port());
    address.searchParams.set("application_name", ours);
    storage = await openStorage({ database: address.href });
  });
  afterAll(async () => {
    await storage.close();
    await line.cut();
    await place.remove();
  });

  function rotate(familyId: string, generation: number) {
    return storage.protocol.families.rotate(aMove({ familyId, generation }));
  }

  it("fails every kind of call with one sentence meanwhile, and works again afterwards", async () => {
    const opening = anyOpening();
    await storage.protocol.families.open(opening);
    await line.cut();
    await expect(storage.ready()).rejects.toMatchObject(away);
    await expect(storage.identity.users.any()).rejects.toMatchObject(away);
    await expect(storage.identity.users.create(aUser(), undefined, operator)).rejects.toMatchObject(away);
    await expect(rotate(opening.family.id, 0)).rejects.toMatchObject(away);
    await expect(storage.sweep(now)).rejects.toMatchObject(away);

    await line.mend();
    await expect(storage.ready()).resolves.toBeUndefined();
    await expect(rotate(opening.family.id, 0)).resolves.toBe("rotated");
    await expect(storage.identity.users.create(aUser(), undefined, operator)).resolves.toBe("created");
  });

  it("loses nothing it acknowledged when it goes in the middle of load", async () => {
    const openings = Array.from({ length: 64 }, anyOpening);
    await Promise.all(openings.map((opening) => storage.protocol.families.open(opening)));
    const acknowledged = new Map<string, number>();
    async function work(familyId: string): Promise<void> {
      for (let generation = 0; ; generation++) {
        await rotate(familyId, generation);
        acknowledged.set(familyId, generation + 1);
      }
    }
    const work64 = Promise.allSettled(openings.map(({ family }) => work(family.id)));
    while (acknowledged.size < 64) await new Promise((resolve) => setTimeout(resolve, 5));
    await line.cut();
    const ends = await work64;
    for (const end of ends) expect(end).toMatchObject({ status: "rejected", reason: away });

    await line.mend();
    for (const [familyId, generation] of acknowledged) {
      const found = await storage.protocol.families.find(familyId);
      expect([generation, generation + 1]).toContain(found?.generation);
    }
  });

  it("stands having its connections ended by an administrator", async () => {
    await Promise.all(Array.from({ length: 8 }, () => storage.identity.users.any()));
    const ended = await place.sql(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
       WHERE application_name = '${ours}'`,
    );
    expect(ended.length).toBeGreaterThan(0);
    // The first calls may still meet a connection that is ending.
    await Promise.allSettled(Array.from({ length: 16 }, () => storage.identity.users.any()));
    await expect(storage.ready()).resolves.toBeUndefined();
    await expect(storage.protocol.families.open(anyOpening())).resolves.toBe("opened");
  });
});
