import {
  actors,
  categories,
  destinations,
  emptyManifest,
  installers,
  lineBounds,
  listBounds,
  mostAddress,
  mostDescription,
} from "./manifest-bounds.ts";
import type { Manifest } from "./manifest.ts";

/*
 * The manifest as a JSON Schema (draft 2020-12), for editors. It says what can be said there; which scopes there are, which
 * addresses are ours and what cannot be seen in a text, the rules say.
 */

const address = {
  type: "string",
  maxLength: mostAddress,
  pattern: "^$|^https?://[^#]*$",
};

const redirectHost = {
  type: "string",
  minLength: 1,
  maxLength: 255,
  pattern: "^[^/@?#]+$",
};

const scope = {
  type: "object",
  additionalProperties: false,
  required: ["scope", "purpose"],
  properties: {
    scope: { type: "string", minLength: 1, maxLength: 100, description: "A scope of the catalogue." },
    purpose: {
      type: "string",
      minLength: 1,
      maxLength: lineBounds.purpose,
      description: "What it is for, quoted as yours where people are asked.",
    },
    optional: {
      type: "boolean",
      default: false,
      description: "Whether people may install the app without it.",
    },
  },
};

const properties: Readonly<Record<keyof Manifest, object>> = {
  name: { type: "string", minLength: 1, maxLength: lineBounds.name },
  summary: { type: "string", maxLength: lineBounds.summary, description: "What it does, in one line." },
  description: {
    type: "string",
    maxLength: mostDescription,
    description: "Several paragraphs of plain text.",
  },
  category: { enum: categories },
  homepage: { ...address, description: "Your page about the app." },
  privacyPolicy: address,
  termsOfService: address,
  support: { ...address, description: "Where people get help." },
  logo: { ...address, description: "A square picture; we fetch it and serve it ourselves." },
  scopes: { type: "array", maxItems: listBounds.scopes, items: scope },
  actsAs: {
    ...some(actors),
    description: "As itself for a whole organisation, as the person who uses it, or both.",
  },
  installsFor: { ...some(installers), description: "Who may install it." },
  redirectHosts: {
    type: "array",
    maxItems: listBounds.redirectHosts,
    uniqueItems: true,
    items: redirectHost,
    description: "Hosts, or schemes of native apps, to which people are sent back with a code.",
  },
  embed: {
    description: "Where it opens inside our dashboard; null where it does not.",
    anyOf: [
      { type: "null" },
      {
        type: "object",
        additionalProperties: false,
        required: ["url"],
        properties: { url: { ...address, pattern: "^https?://[^#]*$" } },
      },
    ],
  },
  afterInstall: {
    enum: destinations,
    description:
      "Where a person goes who installed it: `app`, or by the app back to its page in the `directory`, whose address comes with the code as `directory_page`.",
  },
  setupUrl: { ...address, description: "Where an installation begins that is started from the directory." },
};

/** The schema. Members are in the order of the manifest. */
export const manifestSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "App manifest",
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: withDefaults(properties),
} as const;

/** What is left out is as where nothing is said. */
function withDefaults(said: typeof properties): typeof properties {
  const { name, ...rest } = said;
  const others = Object.entries(rest).map(([member, schema]) => [
    member,
    { ...schema, default: emptyManifest[member as keyof Manifest] },
  ]);
  return { name, ...(Object.fromEntries(others) as Omit<typeof properties, "name">) };
}

function some(words: readonly string[]): object {
  return { type: "array", minItems: 1, maxItems: words.length, uniqueItems: true, items: { enum: words } };
}
