import { describe, expect, it, vi } from "vitest";
import { createAccounts } from "./accounts.ts";
import { createOwnAccount } from "./own-account.ts";
import { aUser } from "./testing/a-user.ts";
import { countingEntropy, countingHasher } from "./testing/stand-ins.ts";

const by = { actor: "user:ada", at: 2000 };
const ada = aUser({ id: "ada-id", username: "ada", name: "Ada" });

function given(outcomes: readonly unknown[] = ["updated"]) {
  const left = [...outcomes];
  const found = { ...ada, revision: 3 };
  const find = vi.fn(async (name: string) => (name === ada.id || name === "ada" ? found : undefined));
  const update = vi.fn(async () => (left.shift() ?? "updated") as never);
  const setPassword = vi.fn(async () => "set" as const);
  const accounts = createAccounts({
    users: {} as never,
    hasher: countingHasher(),
    entropy: countingEntropy(),
  });
  const own = createOwnAccount({ accounts, userDirectory: { find, update, setPassword } });
  return { own, update, setPassword };
}

const conflict = { outcome: "conflict", current: { revision: 4 }, changed: {} };

describe("a person's own name", () => {
  it("is changed and tidied, and nothing else is", async () => {
    const { own, update } = given();
    expect(await own.rename(ada.id, "  Ada Lovelace ", by)).toEqual({ outcome: "changed" });
    expect(update).toHaveBeenCalledWith(
      expect.objectContaining({ ...ada, name: "Ada Lovelace", updatedAt: 2000 }),
      3,
      by,
    );
  });

  it("goes beside what an administrator changes at the same moment, and gives up after five", async () => {
    const once = given([conflict, "updated"]);
    expect(await once.own.rename(ada.id, "Ada L", by)).toEqual({ outcome: "changed" });
    expect(once.update).toHaveBeenCalledTimes(2);
    const always = given([conflict, conflict, conflict, conflict, conflict, "updated"]);
    expect(await always.own.rename(ada.id, "Ada L", by)).toEqual({ outcome: "busy" });
    expect(always.update).toHaveBeenCalledTimes(5);
  });

  it.each(["", " ", "x".repeat(201), "a\u0000b"])("is refused as %j", async (name) => {
    const { own, update } = given();
    expect(await own.rename(ada.id, name, by)).toMatchObject({
      outcome: "invalid",
      problems: [{ path: ["name"] }],
    });
    expect(update).not.toHaveBeenCalled();
  });

  it("is of the person of that id, and of nobody who calls themselves so", async () => {
    expect(await given().own.rename("ada", "Eve", by)).toEqual({ outcome: "unknown" });
  });
});

describe("a person's own password", () => {
  it("is set by the rules", async () => {
    const { own, setPassword } = given();
    expect(await own.setPassword(ada.id, "a better horse", by)).toEqual({ outcome: "changed" });
    expect(setPassword).toHaveBeenCalledWith(ada.id, "v1:a better horse", by);
    expect(await own.setPassword(ada.id, "short", by)).toMatchObject({ outcome: "invalid" });
    expect(await own.setPassword("nobody", "a better horse", by)).toEqual({ outcome: "unknown" });
    expect(setPassword).toHaveBeenCalledTimes(1);
  });
});
