import type { Manifest } from "./manifest.ts";

/*
 * How long and how many: the numbers that rules, the JSON Schema and pages share. Characters are code points.
 */

/** Where the directory finds an app. A name once given stays; pages have words of their own for each. */
export const categories = [
  "automation",
  "communication",
  "data",
  "design",
  "developer-tools",
  "finance",
  "marketing",
  "people",
  "productivity",
  "sales",
  "security",
  "support",
  "other",
] as const;

/** One of {@link categories}. */
export type Category = (typeof categories)[number];

/** Texts that are one line, and the most characters of each. */
export const lineBounds = { name: 60, summary: 140, purpose: 300 } as const;

/** The most characters of the description. */
export const mostDescription = 4000;

/** The most characters of an address. */
export const mostAddress = 1000;

/** The most entries of each list. */
export const listBounds = { scopes: 100, redirectHosts: 20 } as const;

/** The most characters of a manifest as JSON. Above this it is not even read. */
export const mostManifest = 200_000;

/** For whom an app may act. */
export const actors: readonly Manifest["actsAs"][number][] = ["app", "person"];

/** Who may install one. */
export const installers: readonly Manifest["installsFor"][number][] = ["organisation", "person"];

/** Where people may go after an installation. */
export const destinations: readonly Manifest["afterInstall"][] = ["directory", "app"];

/** Members that are an address or empty. */
export const addressMembers = [
  "homepage",
  "privacyPolicy",
  "termsOfService",
  "support",
  "logo",
  "setupUrl",
] as const satisfies readonly (keyof Manifest)[];

/** What an app says of itself before anybody has said anything. */
export const emptyManifest: Manifest = {
  name: "",
  summary: "",
  description: "",
  category: "other",
  homepage: "",
  privacyPolicy: "",
  termsOfService: "",
  support: "",
  logo: "",
  scopes: [],
  actsAs: ["person"],
  installsFor: ["organisation"],
  redirectHosts: [],
  embed: null,
  afterInstall: "directory",
  setupUrl: "",
};
