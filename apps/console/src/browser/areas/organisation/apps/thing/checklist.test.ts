import { emptyManifest } from "@grantway/platform/form-rules";
import { describe, expect, it } from "vitest";
import { checklistOf } from "./checklist.ts";

const said = {
  ...emptyManifest,
  name: "Acme",
  summary: "Notes.",
  description: "Notes.",
  homepage: "https://acme.example",
  privacyPolicy: "https://acme.example/privacy",
  support: "https://acme.example/help",
};
const fresh: Parameters<typeof checklistOf>[0] = {
  app: { visibility: "private" },
  versions: [{ status: "draft", manifest: { ...emptyManifest, name: "Acme" } as never }],
  clients: [{ environment: "test" }],
  verified: false,
};
const done = (known: Parameters<typeof checklistOf>[0]) =>
  checklistOf(known)
    .filter((step) => step.done)
    .map(({ name }) => name);

describe("what is to be done next with an app", () => {
  it("is everything, for a new one", () => {
    expect(done(fresh)).toEqual([]);
    expect(checklistOf(fresh)[0]?.name).toBe("try");
  });

  it("is done step by step, in whichever order", () => {
    expect(done({ ...fresh, versions: [{ status: "draft", manifest: said as never }] })).toEqual([
      "describe",
    ]);
    expect(done({ ...fresh, verified: true, clients: [{ environment: "live" }] })).toEqual([
      "domain",
      "live",
    ]);
    expect(
      done({ ...fresh, clients: [{ environment: "test", lastUsedAt: "2026-11-28T00:00:00.000Z" }] }),
    ).toEqual(["try"]);
  });

  it("is to release again where a further version is worked on", () => {
    const app = { visibility: "public", released: 1 } as const;
    const one = { status: "released", manifest: said as never } as const;
    expect(done({ ...fresh, app, versions: [one] })).toEqual(["describe", "submit", "release", "publish"]);
    const two = { ...one, status: "draft" } as const;
    expect(done({ ...fresh, app, versions: [two, one] })).toEqual(["describe", "publish"]);
    expect(done({ ...fresh, app, versions: [{ ...two, status: "approved" }, one] })).toEqual([
      "describe",
      "submit",
      "publish",
    ]);
  });
});
