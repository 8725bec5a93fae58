import { apiOperations } from "@grantway/api";
import { identityOperations } from "@grantway/identity";
import { platformOperations } from "@grantway/platform";
import { protocolOperations } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { handlers } from "./all.ts";

const pure = new Map(
  [...protocolOperations, ...identityOperations, ...platformOperations].map((one) => [one.name, one]),
);
const faces = apiOperations.filter(({ permission }) => permission !== "none");

describe("every operation of the contract", () => {
  it("has one handler", () => {
    const names = handlers.map(({ operation }) => operation.name);
    expect(names).toEqual([...new Set(names)]);
    expect(new Set(handlers.map(({ operation }) => operation))).toEqual(new Set(apiOperations));
  });

  it.each(faces.map((face) => [face.name, face] as const))(
    "%s is a face of the operation of this name: the same permissions, the same audit action",
    (name, { permission, ownPermission, inOrganisations, audit }) => {
      expect(pure.get(name)).toMatchObject({ permission, audit });
      expect(pure.get(name)?.ownPermission).toBe(ownPermission);
      expect(pure.get(name)?.inOrganisations).toBe(inOrganisations);
    },
  );
});
