import { describe, expect, it } from "vitest";
import type { StandingInstallation } from "../ports/standing.ts";
import { anInstallation, appClient, northwind } from "../testing/installed.ts";
import { aClient } from "../testing/world.ts";
import { isInUse } from "./installation-in-use.ts";

const testClient = { ...appClient, app: { id: "a-1", environment: "test" } } as const;
const { app } = anInstallation();
const sandbox = { ...northwind, kind: "sandbox" } as const;

describe("whether an installation can be used, promise 3", () => {
  it("can while it, its app and its organisation are active", () => {
    expect(isInUse(anInstallation(), appClient)).toBe(true);
  });

  it.each<[string, Partial<StandingInstallation>]>([
    ["it is suspended", { status: "suspended" }],
    ["it is uninstalled", { status: "uninstalled" }],
    ["its app is suspended", { app: { ...app, status: "suspended" } }],
    ["its app is deleted", { app: { ...app, status: "deleted" } }],
    ["its app was never released", { app: { ...app, status: "draft" } }],
    ["its organisation is suspended", { organisation: { ...northwind, status: "suspended" } }],
    ["its organisation is about to be deleted", { organisation: { ...northwind, status: "deleting" } }],
    ["it is of another app", { app: { ...app, id: "a-2" } }],
  ])("cannot when %s", (_, differences) => {
    expect(isInUse(anInstallation(differences), appClient)).toBe(false);
  });

  it("not by a client of no app", () => {
    expect(isInUse(anInstallation(), aClient)).toBe(false);
  });

  it("by a test client in a sandbox alone, and by a live one outside of it alone, promise 16", () => {
    expect(isInUse(anInstallation(), testClient)).toBe(false);
    expect(isInUse(anInstallation({ organisation: sandbox }), testClient)).toBe(true);
    expect(isInUse(anInstallation({ organisation: sandbox }), appClient)).toBe(false);
  });

  it("in a sandbox also before the app was released, and not after it was suspended", () => {
    const draft = anInstallation({ organisation: sandbox, app: { ...app, status: "draft" } });
    expect(isInUse(draft, testClient)).toBe(true);
    expect(isInUse({ ...draft, app: { ...app, status: "suspended" } }, testClient)).toBe(false);
  });

  it("by who has it for themselves; before it was released, by its developers with a test client", () => {
    const { organisation: _, ...own } = anInstallation();
    expect(isInUse(own, appClient)).toBe(true);
    expect(isInUse(own, testClient)).toBe(true);
    const draft = { ...own, app: { ...app, status: "draft" } } as const;
    expect([isInUse(draft, testClient), isInUse(draft, appClient)]).toEqual([true, false]);
  });
});
