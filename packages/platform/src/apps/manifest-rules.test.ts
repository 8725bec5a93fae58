import { describe, expect, it } from "vitest";
import { emptyManifest } from "./manifest-bounds.ts";
import type { Manifest } from "./manifest.ts";
import { manifestProblems, reviewProblems } from "./manifest-rules.ts";

const world = {
  catalogue: { scopes: new Map(["notes:read", "notes:write"].map((key) => [key, { key } as never])) },
  issuer: "https://id.example",
};
const acme: Manifest = { ...emptyManifest, name: "Acme" };
const read = { scope: "notes:read", purpose: "To show your notes.", optional: false };
const told = (differences: Partial<Manifest>) =>
  manifestProblems({ ...acme, ...differences }, world).map(({ path, rule }) => `${path.join("/")} ${rule}`);

describe("a manifest", () => {
  it.each<Partial<Manifest>>([
    {},
    { scopes: [read, { ...read, scope: "notes:write", optional: true }] },
    { embed: { url: "https://app.example/frame" }, setupUrl: "https://app.example/start" },
    { redirectHosts: ["app.example", "com.example.app:"], description: "One.\n\nTwo." },
    { actsAs: ["app", "person"], installsFor: ["organisation", "person"], afterInstall: "app" },
    { homepage: "https://id.example/about" },
  ])("may say %j", (differences) => {
    expect(told(differences)).toEqual([]);
  });

  it.each<[Partial<Manifest>, readonly string[]]>([
    [{ name: "" }, ["name line"]],
    [{ summary: "a\nb" }, ["summary plain-text"]],
    [{ category: "__proto__" }, ["category one-of"]],
    [{ homepage: "http://app.example" }, ["homepage https-address"]],
    [{ logo: "javascript:alert(1)" }, ["logo https-address"]],
    [{ embed: { url: "https://id.example/console" } }, ["embed/url own-address"]],
    [{ embed: { url: "" } }, ["embed/url https-address"]],
    [{ setupUrl: "https://id.example/signout" }, ["setupUrl own-address"]],
    [{ scopes: [{ ...read, scope: "constructor" }] }, ["scopes/0/scope scope-unknown"]],
    [
      { scopes: [read, { ...read, purpose: "" }] },
      ["scopes/1/scope declared-twice", "scopes/1/purpose line"],
    ],
    [{ scopes: Array.from({ length: 101 }, () => read) }, ["scopes too-many"]],
    [{ actsAs: [] }, ["actsAs how-many"]],
    [{ actsAs: ["app", "app"] }, ["actsAs/1 declared-twice"]],
    [{ installsFor: ["everybody" as never] }, ["installsFor/0 one-of"]],
    [{ redirectHosts: ["app.example", "https://b.example"] }, ["redirectHosts/1 redirect-host"]],
    [{ redirectHosts: ["app.example", "app.example"] }, ["redirectHosts/1 declared-twice"]],
    [
      { redirectHosts: Array.from({ length: 21 }, (_, place) => `${place}.example`) },
      ["redirectHosts too-many"],
    ],
    [{ afterInstall: "elsewhere" as never }, ["afterInstall one-of"]],
  ])("does not say %j", (differences, problems) => {
    expect(told(differences)).toEqual(problems);
  });

  it("is told of every problem at once, at its place", () => {
    const wrong = { name: "<b>", support: "x", scopes: [{ ...read, purpose: "<i>" }], embed: { url: "x" } };
    expect(told(wrong)).toEqual([
      "name plain-text",
      "support https-address",
      "scopes/0/purpose plain-text",
      "embed/url https-address",
    ]);
  });

  it("says enough before somebody reviews it", () => {
    expect(reviewProblems(acme).map(({ path }) => path[0])).toEqual([
      "summary",
      "description",
      "homepage",
      "privacyPolicy",
      "support",
    ]);
  });
});
