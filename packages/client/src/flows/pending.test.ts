import { describe, expect, it } from "vitest";
import { aConnection } from "../testing/a-connection.ts";
import { createMemoryStore } from "../vault/memory-store.ts";
import { createPendingSignIns } from "./pending.ts";

const pending = { connection: aConnection(), bindings: { state: "s", redirectUri: "r" }, offline: true };

describe("sign-ins that wait", () => {
  it("are taken by one of sixteen callbacks", async () => {
    const store = createMemoryStore();
    await createPendingSignIns(store).keep(pending);
    const takes = await Promise.allSettled(
      Array.from({ length: 16 }, () => createPendingSignIns(store).take("s")),
    );
    expect(takes.filter(({ status }) => status === "fulfilled")).toEqual([
      { status: "fulfilled", value: pending },
    ]);
    await expect(createPendingSignIns(store).take("other")).rejects.toMatchObject({ code: "state_mismatch" });
  });

  it("tell their outcome once", async () => {
    const pendings = createPendingSignIns(createMemoryStore());
    const outcome = { failure: { code: "denied", message: "No." } } as const;
    expect(await pendings.outcome("s")).toBeUndefined();
    await pendings.settle("s", outcome);
    expect(await pendings.outcome("s")).toEqual(outcome);
    expect(await pendings.outcome("s")).toBeUndefined();
  });

  it("are taken by nobody once they were cancelled, and each that comes back is told so", async () => {
    const pendings = createPendingSignIns(createMemoryStore());
    await pendings.keep(pending);
    expect(await pendings.cancel("s")).toBe(true);
    await expect(pendings.take("s")).rejects.toMatchObject({ code: "cancelled" });
    await expect(pendings.take("s")).rejects.toMatchObject({ code: "cancelled" });
    expect(await pendings.cancel("s")).toBe(false);
  });

  it("cannot be cancelled any more by whoever comes after the browser", async () => {
    const pendings = createPendingSignIns(createMemoryStore());
    await pendings.keep(pending);
    await pendings.take("s");
    expect(await pendings.cancel("s")).toBe(false);
  });

  it("are over after a quarter of an hour", async () => {
    let now = 0;
    const pendings = createPendingSignIns(createMemoryStore({ now: () => now }));
    await pendings.keep(pending);
    now = 15 * 60_000;
    await expect(pendings.take("s")).rejects.toMatchObject({ code: "state_mismatch" });
  });
});
