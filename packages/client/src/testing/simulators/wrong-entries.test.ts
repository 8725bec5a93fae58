import { describe, expect, it } from "vitest";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { ProviderDefinition } from "../../provider-definition.ts";
import { simulatorProfile } from "./profiles.ts";
import { type Walked, walkThrough } from "./walk-through-for-tests.ts";

/*
 * The simulators are only useful if they refuse a wrong entry. So every deviation of every entry is removed in turn,
 * and the walk must come out differently; the few that can be removed without effect say why.
 */

const deviations = [
  "clientAuthentication",
  "pkce",
  "scopes.separator",
  "scopes.parameter",
  "requests",
  "callback",
  "reply.tokenPath",
  "reply.errorCodes",
  "reply.fields",
  "reply.expiry",
  "reply.capture",
  "reply.ignoreTokenType",
  "refresh.offlineParameters",
  "refresh.offlineScopes",
  "redirect",
  "api.header",
  "api.scheme",
  "api.headers",
  "endpoints.refresh",
];

/** Removing these changes nothing. */
const harmless: Readonly<Record<string, string>> = {
  "pkce airtable": "a challenge is sent anyway; the word keeps a person from switching it off",
  "pkce canva": "as above",
  "pkce etsy": "as above",
  "pkce x": "as above",
  "pkce tiktok": "the web flow ignores a challenge; only desktop apps trip over it",
  "api.headers github": "the client says who it is by itself",
  "api.headers reddit": "as above; here it says so in Reddit's form",
  "api.headers wikimedia": "as above",
  "requests reddit": "as above",
  "requests wikimedia": "as above",
  "requests zoho": "the token alone is documented; what else came is not said to hurt",
  "redirect atlassian": "only the order of the hosts",
};

const cases = catalogue.flatMap((entry) =>
  deviations
    .map((path) => [`${path} ${entry.id}`, entry, without(entry, path.split("."))] as const)
    .filter(
      ([title, , wrong]) => wrong !== undefined && !(title.startsWith("redirect ") && isAnyHost(entry)),
    ),
);

describe("an entry that lacks one of its deviations", () => {
  it.each(cases.filter(([title]) => harmless[title] === undefined))(
    "is found out: %s",
    async (_, entry, wrong) => {
      const profile = simulatorProfile(entry.id);
      const right = await rightly(entry);
      const other = await walkThrough(wrong as ProviderDefinition, profile).catch(() => undefined);
      expect(other === undefined ? "failed" : comparable(other)).not.toEqual(comparable(right));
    },
  );

  it("may lack some without harm, and each says why", () => {
    const titles = new Set<string>(cases.map(([title]) => title));
    expect(Object.keys(harmless).filter((title) => !titles.has(title))).toEqual([]);
  });
});

const walks = new Map<string, Promise<Walked>>();

/** The walk of the unchanged entry, done once. */
async function rightly(entry: ProviderDefinition): Promise<Walked> {
  const walked = walks.get(entry.id) ?? walkThrough(entry, simulatorProfile(entry.id));
  walks.set(entry.id, walked);
  return walked;
}

/** The remaining rules are about ports and pasting. */
function isAnyHost({ redirect }: ProviderDefinition): boolean {
  return redirect?.hosts === undefined;
}

/** Times to the minute: two walks do not end at the same moment. */
function comparable(walked: Walked): object {
  const { lifetime = 0, refreshLifetime = 0 } = walked;
  return {
    ...walked,
    lifetime: Math.round(lifetime / 60),
    refreshLifetime: Math.round(refreshLifetime / 60),
  };
}

/** The object without what is at the path; `undefined` when nothing is. */
function without(whole: object, [name = "", ...rest]: readonly string[]): object | undefined {
  const { [name]: part, ...others } = whole as Readonly<Record<string, unknown>>;
  if (part === undefined) return undefined;
  if (rest.length === 0) return others;
  const smaller = without(part as object, rest);
  return smaller === undefined ? undefined : { ...others, [name]: smaller };
}
