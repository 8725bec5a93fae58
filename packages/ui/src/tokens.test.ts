import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--([a-z-]+):\s+light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
  ([, name = "", light = "", dark = ""]) => ({ name, light, dark }),
);

const schemes = [
  ["light", new Map(pairs.map(({ name, light }) => [name, light]))],
  ["dark", new Map(pairs.map(({ name, dark }) => [name, dark]))],
] as const;

/** Relative luminance, WCAG 2.2 §"relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(scheme: ReadonlyMap<string, string>, a: string, b: string): number {
  const [one = 0, two = 0] = [a, b]
    .map((name) => {
      const colour = scheme.get(name);
      if (colour === undefined) throw new Error(`no colour ${name}`);
      return luminance(colour);
    })
    .sort((x, y) => y - x);
  return (one + 0.05) / (two + 0.05);
}

describe.each(schemes)("colours, %s", (_, scheme) => {
  it.each([
    ["text", "surface-page"],
    ["text", "surface-card"],
    ["text", "surface-sunken"],
    ["text", "surface-danger"],
    ["text", "surface-caution"],
    ["text-muted", "surface-page"],
    ["text-muted", "surface-card"],
    ["text-muted", "surface-sunken"],
    ["accent", "surface-card"],
    ["on-accent", "accent"],
    ["on-accent", "accent-hover"],
    ["danger", "surface-danger"],
    ["danger", "surface-card"],
    ["surface-card", "danger"],
    ["positive", "surface-card"],
    ["positive", "surface-page"],
    ["positive", "surface-sunken"],
    ["caution", "surface-card"],
    ["caution", "surface-page"],
    ["caution", "surface-caution"],
  ])("%s on %s can be read (4.5:1, WCAG 2.2 §1.4.3)", (text, surface) => {
    expect(contrast(scheme, text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["line-control", "surface-card"],
    ["line-control", "surface-page"],
    ["accent", "surface-card"],
    ["accent", "surface-page"],
  ])("the edge %s stands out from %s (3:1, WCAG 2.2 §1.4.11)", (edge, surface) => {
    expect(contrast(scheme, edge, surface)).toBeGreaterThanOrEqual(3);
  });

  // No words, and so no rule of WCAG: they are seen without being looked at.
  it.each(["surface-page", "surface-card"])("the bars of what is coming are seen on %s", (surface) => {
    expect(contrast(scheme, "surface-coming", surface)).toBeGreaterThanOrEqual(1.18);
  });
});

it("every colour of the tokens is said for the light and for the dark", () => {
  expect(pairs.length).toBeGreaterThan(10);
  expect(css.replaceAll(/light-dark\([^()]*\)/g, "").match(/: #[0-9a-f]{3,8}/g)).toBeNull();
});

const styles = new URL("./react/style/", import.meta.url);
const sheets = [
  new URL("./base.css", import.meta.url),
  new URL("./pages.css", import.meta.url),
  ...readdirSync(styles).map((name) => new URL(name, styles)),
].map((file) => [file.pathname.split("/src/")[1] ?? "", readFileSync(file, "utf8")] as const);

describe.each(sheets)("the style sheet %s", (_, sheet) => {
  it("takes every colour from a token", () => {
    expect(sheet.match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/gi)).toBeNull();
  });

  it("uses only tokens that exist, and what the primitives measure", () => {
    const measured = new Set(["anchor-width", "available-width", "available-height"]);
    const used = [...sheet.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name = ""]) => name);
    expect(used.filter((name) => !css.includes(`--${name}:`) && !measured.has(name))).toEqual([]);
  });

  it("says start and end, never left and right, so that it can be read from right to left", () => {
    const declarations = [...sheet.matchAll(/^\s+([a-z-]+: [^;{]*);/gm)].map(
      ([, declaration]) => declaration,
    );
    expect(declarations.filter((one) => /\b(left|right)\b/.test(one ?? ""))).toEqual([]);
  });
});
