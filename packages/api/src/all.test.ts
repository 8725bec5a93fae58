import { describe, expect, it } from "vitest";
import { apiOperations } from "./all.ts";
import { problemsOf } from "./operation.ts";
import { problemKinds } from "./problems.ts";

const named = apiOperations.map((operation) => [operation.name, operation] as const);

describe("the contract", () => {
  it("has each name once, and each method of an address once", () => {
    const names = apiOperations.map(({ name }) => name);
    const places = apiOperations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(names).toEqual([...new Set(names)]);
    expect(places).toEqual([...new Set(places)]);
  });

  it.each(named)("of %s has a schema for each name in its path, and no other", (_, { path, params }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params?.shape ?? {})).toEqual(inPath);
  });

  it.each(named)("of %s says how it ends, and refuses unknown members", (_, operation) => {
    expect(Object.keys(operation.answers)).not.toEqual([]);
    for (const schema of [operation.params, operation.query, operation.body]) {
      const unknown = schema?.safeParse({ constructorr: 1 });
      expect(unknown?.success ?? false).toBe(false);
    }
  });

  it.each(named)(
    "of %s changes something exactly when it is audited or asks who somebody is",
    (_, operation) => {
      const { audit, body, method, permission } = operation;
      if (permission === "none") return;
      expect(audit !== "nothing").toBe(permission.endsWith(":write"));
      // What is too long for an address, or must not stand in one as it is kept in logs, is asked in a body.
      expect(method === "GET").toBe(permission.endsWith(":read") && body === undefined);
    },
  );

  it.each(named)("of %s answers problems that are known, or what was asked for", (_, operation) => {
    for (const name of problemsOf(operation)) expect(problemKinds[name].status).toBeGreaterThanOrEqual(400);
    for (const status of Object.keys(operation.answers)) expect(Number(status)).toBeLessThan(300);
  });
});
