import { type Problem, problemAt, problemsWithin } from "@grantway/protocol/form-rules";
import type { ScopeCatalogue } from "@grantway/protocol";
import { addressProblems } from "./manifest-address.ts";
import {
  actors,
  addressMembers,
  categories,
  destinations,
  installers,
  lineBounds,
  listBounds,
  mostDescription,
} from "./manifest-bounds.ts";
import type { Manifest, ManifestScope } from "./manifest.ts";
import { textProblems } from "./manifest-text.ts";
import { isRedirectHost } from "./redirect-host.ts";

/** Of what a manifest is told right or wrong. */
export interface ManifestWorld {
  readonly catalogue: Pick<ScopeCatalogue, "scopes">;
  /** The server's own address. */
  readonly issuer: string;
}

/** Everything that is wrong with a tidy manifest, a draft's as well, by member. */
export function manifestProblems(
  manifest: Manifest,
  { catalogue, issuer }: ManifestWorld,
): readonly Problem[] {
  return [
    ...textProblems(manifest.name, { path: ["name"], most: lineBounds.name }),
    ...textProblems(manifest.summary, { path: ["summary"], most: lineBounds.summary, empty: true }),
    ...textProblems(manifest.description, {
      path: ["description"],
      most: mostDescription,
      empty: true,
      lines: true,
    }),
    ...choiceProblems("category", manifest.category, categories),
    ...addressMembers.flatMap((member) => {
      if (manifest[member] === "") return [];
      // Nobody is sent to a page of ours by somebody else's word.
      return addressProblems(manifest[member], {
        path: [member],
        issuer,
        ...(member === "setupUrl" ? { foreign: true } : {}),
      });
    }),
    ...scopesProblems(manifest.scopes, catalogue),
    ...listProblems("actsAs", manifest.actsAs, actors),
    ...listProblems("installsFor", manifest.installsFor, installers),
    ...hostsProblems(manifest.redirectHosts),
    ...(manifest.embed === null
      ? []
      : addressProblems(manifest.embed.url, { path: ["embed", "url"], issuer, foreign: true })),
    ...choiceProblems("afterInstall", manifest.afterInstall, destinations),
  ];
}

/** What a draft may lack and a version that is reviewed may not. */
const neededForReview = ["summary", "description", "homepage", "privacyPolicy", "support"] as const;

/** What is missing for somebody to review it. */
export function reviewProblems(manifest: Manifest): readonly Problem[] {
  return neededForReview
    .filter((member) => manifest[member].trim() === "")
    .map((member) => problemAt(member, "It is needed before somebody reviews the app.", "missing"));
}

function scopesProblems(
  scopes: readonly ManifestScope[],
  { scopes: known }: ManifestWorld["catalogue"],
): readonly Problem[] {
  if (scopes.length > listBounds.scopes) return [tooMany("scopes", listBounds.scopes)];
  const places = firstPlaces(scopes.map(({ scope }) => scope));
  return problemsWithin(
    "scopes",
    scopes.flatMap((asked, place) =>
      problemsWithin(place, [
        ...scopeProblems(asked.scope, places.get(asked.scope) === place, known),
        ...textProblems(asked.purpose, { path: ["purpose"], most: lineBounds.purpose }),
      ]),
    ),
  );
}

function scopeProblems(
  scope: string,
  first: boolean,
  known: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  if (!known.has(scope)) {
    const shown = scope.slice(0, 100);
    return [
      problemAt("scope", `There is no scope ${JSON.stringify(shown)}.`, "scope-unknown", { scope: shown }),
    ];
  }
  return first ? [] : [problemAt("scope", "It stands there once.", "declared-twice")];
}

function hostsProblems(hosts: readonly string[]): readonly Problem[] {
  if (hosts.length > listBounds.redirectHosts) return [tooMany("redirectHosts", listBounds.redirectHosts)];
  const places = firstPlaces(hosts);
  const problem =
    "It must be a host such as app.example, or the scheme of a native app such as com.example.app:.";
  return hosts.flatMap((host, place) => {
    if (!isRedirectHost(host)) return [problemAt(["redirectHosts", place], problem, "redirect-host")];
    if (places.get(host) === place) return [];
    return [problemAt(["redirectHosts", place], "It stands there once.", "declared-twice")];
  });
}

/** Some of these words, at least one, none twice. */
function listProblems(
  member: string,
  chosen: readonly string[],
  words: readonly string[],
): readonly Problem[] {
  if (chosen.length === 0 || chosen.length > words.length) {
    const values = { least: 1, most: words.length };
    return [problemAt(member, `There must be 1 to ${words.length}.`, "how-many", values)];
  }
  const places = firstPlaces(chosen);
  return chosen.flatMap((word, place) => {
    if (!words.includes(word)) return problemsWithin(member, choiceProblems(place, word, words));
    return places.get(word) === place
      ? []
      : [problemAt([member, place], "It stands there once.", "declared-twice")];
  });
}

function choiceProblems(
  place: string | number,
  chosen: string,
  words: readonly string[],
): readonly Problem[] {
  const choices = words.join(", ");
  return words.includes(chosen)
    ? []
    : [problemAt([place], `It must be one of ${choices}.`, "one-of", { choices })];
}

function tooMany(member: string, most: number): Problem {
  return problemAt(member, `There can be at most ${most}.`, "too-many", { most });
}

/** Where each stands first. */
function firstPlaces(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, place) => [value, place] as const).toReversed());
}
