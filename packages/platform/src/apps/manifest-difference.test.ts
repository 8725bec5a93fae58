import { describe, expect, it } from "vitest";
import { emptyManifest } from "./manifest-bounds.ts";
import { differenceOf } from "./manifest-difference.ts";
import type { Manifest } from "./manifest.ts";

const scope = { scope: "notes:read", purpose: "To show.", optional: true };
const acme: Manifest = {
  ...emptyManifest,
  name: "Acme",
  scopes: [scope],
  embed: { url: "https://app.example/frame" },
  setupUrl: "https://app.example/start",
  redirectHosts: ["app.example"],
};

describe("what is different between two versions, promise 17", () => {
  it("is nothing between the same", () => {
    expect(differenceOf(acme, { ...acme })).toEqual({ changes: [], reopensReview: false });
  });

  it.each<Partial<Manifest>>([
    { name: "Acme 2" },
    { summary: "Better." },
    { description: "Longer." },
    { category: "data" },
    { logo: "https://cdn.example/a.png" },
    { homepage: "https://other.example" },
    { scopes: [{ ...scope, purpose: "To show them." }] },
    { embed: { url: "https://app.example/other" } },
    { setupUrl: "https://app.example/other" },
    { afterInstall: "app" },
  ])("copy reopens no review: %j", (differences) => {
    const { changes, reopensReview } = differenceOf(acme, { ...acme, ...differences });
    expect(changes).toMatchObject([{ kind: "copy" }]);
    expect(reopensReview).toBe(false);
  });

  it.each<[Partial<Manifest>, string]>([
    [{ scopes: [scope, { ...scope, scope: "notes:write" }] }, "scope-added"],
    [{ scopes: [] }, "scope-removed"],
    [{ scopes: [{ ...scope, optional: false }] }, "scope-needed"],
    [{ embed: { url: "https://evil.example/frame" } }, "member"],
    [{ embed: { url: "https://app.example:8443/frame" } }, "member"],
    [{ embed: null }, "member"],
    [{ setupUrl: "https://evil.example/start" }, "member"],
    [{ redirectHosts: ["app.example", "evil.example"] }, "member"],
    [{ actsAs: ["app", "person"] }, "member"],
    [{ installsFor: ["person"] }, "member"],
  ])("scopes, iframe origin and redirect hosts do: %j", (differences, what) => {
    const { changes, reopensReview } = differenceOf(acme, { ...acme, ...differences });
    expect(changes).toMatchObject([{ what, kind: "review" }]);
    expect(reopensReview).toBe(true);
  });

  it("is everything that is said where there was no version before", () => {
    const { changes, reopensReview } = differenceOf(undefined, acme);
    expect(reopensReview).toBe(true);
    expect(changes).toContainEqual({
      what: "member",
      member: "name",
      kind: "copy",
      before: "",
      after: "Acme",
    });
    expect(changes).toContainEqual({ what: "scope-added", kind: "review", scope });
    expect(changes).not.toContainEqual(expect.objectContaining({ member: "summary" }));
  });
});
