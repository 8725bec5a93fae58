import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyManifest } from "./manifest-bounds.ts";
import { canonicalManifest, tidyManifest } from "./manifest-canonical.ts";
import type { Manifest } from "./manifest.ts";

const acme: Manifest = { ...emptyManifest, name: "Acme", embed: { url: "https://app.example" } };
const shuffled = (manifest: Manifest): Manifest =>
  Object.fromEntries(Object.entries(manifest).toReversed()) as unknown as Manifest;

describe("the canonical form of a manifest, RFC 8785", () => {
  it("has its members in order and nothing between them", () => {
    const scopes = [{ scope: "a", purpose: 'Say "ä"', optional: true }];
    expect(canonicalManifest({ ...acme, scopes })).toBe(
      '{"actsAs":["person"],"afterInstall":"directory","category":"other","description":"",' +
        '"embed":{"url":"https://app.example"},"homepage":"","installsFor":["organisation"],"logo":"","name":"Acme",' +
        '"privacyPolicy":"","redirectHosts":[],"scopes":[{"optional":true,"purpose":"Say \\"ä\\"","scope":"a"}],' +
        '"setupUrl":"","summary":"","support":"","termsOfService":""}',
    );
  });

  it("is one whatever the order of members, and another for another text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, summary) => {
        const one = canonicalManifest({ ...acme, name, summary });
        expect(canonicalManifest(shuffled({ ...acme, name, summary }))).toBe(one);
        expect(JSON.parse(one)).toEqual({ ...acme, name, summary });
        const other = canonicalManifest({ ...acme, name: summary, summary: name });
        expect(other === one).toBe(name === summary);
      }),
    );
  });
});

describe("a tidy manifest", () => {
  it("has one form of the same characters and one kind of line break", () => {
    const tidy = tidyManifest({
      ...acme,
      name: " Cafe\u0301 ",
      description: "a\r\nb\rc ",
      actsAs: ["person", "app"],
    });
    expect(tidy).toMatchObject({ name: "Caf\u00E9", description: "a\nb\nc", actsAs: ["app", "person"] });
  });

  it("is tidy already when it is tidied again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tidy = tidyManifest({ ...acme, name: text, description: text, homepage: text });
        expect(tidyManifest(tidy)).toEqual(tidy);
      }),
    );
  });
});
