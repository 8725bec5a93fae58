import { describe, expect, it } from "vitest";
import type { Permission } from "./permission.ts";
import { whoseFor } from "./whose-for.ts";

const needed = { permission: "clients:write", ownPermission: "own-clients:write" } as const;
const whose = (person: string | undefined, ...held: readonly Permission[]) =>
  whoseFor({ ...(person === undefined ? {} : { person }), permissions: new Set(held) }, needed);

describe("whose things a caller may do something to", () => {
  it("is everybody's with the permission for everybody's, whoever else they are", () => {
    expect(whose(undefined, "clients:write")).toBe("everybody");
    expect(whose("ada", "clients:write", "own-clients:write")).toBe("everybody");
  });

  it("is what the person owns with the permission for one's own", () => {
    expect(whose("ada", "own-clients:write")).toEqual({ owner: "ada" });
  });

  it("is nothing of a machine's, which owns nothing", () => {
    expect(whose(undefined, "own-clients:write")).toBeUndefined();
  });

  it("is nothing with another permission, or where nobody's own is enough", () => {
    expect(whose("ada", "own-clients:read", "clients:read")).toBeUndefined();
    const { permission } = needed;
    const held = new Set<Permission>(["own-clients:write"]);
    expect(whoseFor({ person: "ada", permissions: held }, { permission })).toBeUndefined();
  });
});
