import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStorage, type Storage } from "../src/index.ts";
import { count, createSqlitePlace, type Place, sixteen } from "./on-each-adapter.ts";
import { aClient, aMove, anyOpening, operator, repeatsOf } from "./people-and-clients.ts";

describe("A SQLite file that two threads of one process have open, with one writer", () => {
  let place: Place;
  let storage: Storage;
  let other: Storage;
  beforeEach(async () => {
    place = await createSqlitePlace();
    storage = await openStorage({ database: place.address });
    other = await openStorage({ database: place.address, shared: storage.share() });
  });
  afterEach(async () => {
    await other.close();
    await storage.close();
    await place.remove();
  });

  it("lets one of sixteen callers on both redeem a code, and one rotate a token", async () => {
    const { code, family, at } = anyOpening();
    const on = (caller: number) => (caller % 2 === 0 ? storage : other).protocol.families;
    const openings = await sixteen((caller) =>
      on(caller).open({ code, family: { ...family, id: `${family.id}-${caller}` }, at }),
    );
    expect(count(openings, "opened")).toBe(1);
    const familyId = `${family.id}-${openings.indexOf("opened")}`;
    const rotations = await sixteen((caller) => on(caller).rotate(aMove({ familyId })));
    expect(count(rotations, "rotated")).toBe(1);
    expect(repeatsOf(rotations)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  it("shows on each what was written on the other, once it is answered", async () => {
    await storage.protocol.clientRegistry.create(aClient({ id: "theirs" }), operator);
    await expect(other.protocol.clients.find("theirs")).resolves.toMatchObject({ id: "theirs" });
    await other.protocol.clientRegistry.create(aClient({ id: "ours" }), operator);
    await expect(storage.protocol.clients.find("ours")).resolves.toMatchObject({ id: "ours" });
  });

  it("goes on when the other thread is done", async () => {
    await other.close();
    await expect(storage.protocol.families.open(anyOpening())).resolves.toBe("opened");
    await expect(other.protocol.families.open(anyOpening())).rejects.toMatchObject({ code: "unavailable" });
  });

  it("answers what it was asked before it closes, and refuses the other thread from then on", async () => {
    const asked = Promise.allSettled(
      Array.from({ length: 50 }, () => other.protocol.families.open(anyOpening())),
    );
    await storage.close();
    await expect(other.protocol.families.open(anyOpening())).rejects.toMatchObject({ code: "unavailable" });
    const opened = (await asked).filter(({ status }) => status === "fulfilled").length;
    await expect(place.sql("SELECT id FROM token_families")).resolves.toHaveLength(opened);
  });

  it("is shared on by the thread that opened it, and by no other", () => {
    expect(other.share()).toBeUndefined();
  });
});
