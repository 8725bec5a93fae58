/*
 * The import map of this repository as data (docs/architecture.md, "Who may import whom"). To allow something new,
 * change it here, in the same commit, and say why in the message.
 */

/** A folder with its own rules. The deepest zone that contains a file applies. */
export interface Zone {
  readonly folder: string;
  /** Our packages it may import: a name for all its exports, or one exact entry such as `@grantway/server/command`. */
  readonly ours: readonly string[];
  /** Our packages that its tests may import besides, to look at it from outside. */
  readonly ofTests?: readonly string[];
  /** Third-party packages it may import; `declared` leaves that to its package.json. */
  readonly theirs: readonly string[] | "declared";
  /** Whether `node:*` may be imported. */
  readonly node: boolean;
  /** No ambient effects either: clock, randomness, network, process (principle P5). */
  readonly pure?: true;
  /** Dependencies that are started as a program or read as a file, so that no import names them. */
  readonly unimported?: readonly string[];
}

const independentReading = ["jose", "oauth4webapi", "openid-client"];

/** Every package and app. A workspace that is missing here is reported. */
export const zones: readonly Zone[] = [
  { folder: "packages/protocol", ours: [], theirs: ["jose", "lru.min"], node: false, pure: true },
  { folder: "packages/identity", ours: ["@grantway/protocol"], theirs: [], node: false, pure: true },
  {
    folder: "packages/platform",
    ours: [
      "@grantway/protocol",
      "@grantway/protocol/form-rules",
      "@grantway/protocol/rules",
      "@grantway/identity",
    ],
    theirs: [],
    node: false,
    pure: true,
  },
  {
    folder: "packages/storage",
    ours: [
      "@grantway/protocol",
      "@grantway/protocol/rules",
      "@grantway/identity/rules",
      "@grantway/identity",
      "@grantway/platform",
      "@grantway/platform/rules",
    ],
    theirs: ["lru.min", "pg"],
    node: true,
  },
  // The contract of the management API: data, for the server and for callers in a browser and on the command line.
  { folder: "packages/api", ours: [], theirs: ["zod", "zod-openapi"], node: false },
  // What both halves of the one command share (ADR 3), so that neither imports the other and both behave alike.
  { folder: "packages/terminal", ours: [], theirs: ["get-east-asian-width"], node: true },
  // Two halves: the files of server-rendered pages, and React components without product, router or network. The first
  // knows nothing of the second, so a server never loads React.
  { folder: "packages/ui", ours: [], theirs: [], node: false },
  { folder: "packages/ui/src/react", ours: [], theirs: ["react", "@base-ui/react"], node: false },
  // What our applications have around their pages, in every language.
  {
    folder: "packages/ui/src/frame",
    ours: ["@grantway/ui/react", "@grantway/words", "@grantway/words/react", "@grantway/words/testing"],
    theirs: ["react"],
    node: false,
  },
  // Builds pages at first use, for whoever serves them (ADR 10). It knows none of them.
  { folder: "packages/built-page", ours: [], theirs: ["vite"], node: true },
  // Messages in several languages. Its core serves the server too, so React stays in a folder of its own.
  { folder: "packages/words", ours: [], theirs: ["intl-messageformat"], node: false },
  { folder: "packages/words/src/react", ours: ["@grantway/words"], theirs: ["react"], node: false },
  // Nothing of ours: an independent reading of the specifications, so that our end-to-end tests can find our mistakes.
  // Of Hono the types of its adapter.
  { folder: "packages/guard", ours: [], theirs: [...independentReading, "hono"], node: true },
  {
    folder: "packages/client",
    ours: [],
    theirs: independentReading,
    node: true,
    // Optional peers, loaded by name.
    unimported: ["@napi-rs/keyring"],
  },
  // For developers of apps: verifies what our platform sends as anybody would, and depends on nothing of ours.
  { folder: "packages/embed", ours: [], theirs: ["jose", "react"], node: false },
  // The client's layer that talks to providers, and nothing of the server: it works with any provider.
  {
    folder: "packages/bff",
    ours: ["@grantway/client/protocol", "@grantway/client/testing", "@grantway/client/testing/simulators"],
    theirs: "declared",
    node: true,
  },
  // Its half in the browser, which has no dependency but React.
  {
    folder: "packages/bff/src/react",
    ours: ["@grantway/bff/session-status"],
    theirs: ["react"],
    node: false,
  },
  {
    folder: "apps/server",
    ours: [
      "@grantway/protocol",
      "@grantway/identity",
      "@grantway/platform",
      "@grantway/storage",
      "@grantway/terminal",
      "@grantway/ui/files",
      "@grantway/words",
      "@grantway/words/testing",
      "@grantway/api",
      "@grantway/api/document",
      "@grantway/built-page",
      "@grantway/console/built-page",
    ],
    ofTests: ["@grantway/guard"],
    theirs: "declared",
    node: true,
  },
  // The command line hands `grantway server …` over and knows nothing else of the server (docs/adr); `grantway app …` asks its API.
  {
    folder: "apps/cli",
    ours: [
      "@grantway/api",
      "@grantway/server/administration",
      "@grantway/server/command",
      "@grantway/terminal",
      "@grantway/client",
      "@grantway/helper/built-page",
      "@grantway/helper/contract",
    ],
    theirs: "declared",
    node: true,
  },
  // The page of `grantway serve`: what builds it, and the contract it shares with its server.
  {
    folder: "apps/helper",
    ours: ["@grantway/built-page"],
    theirs: "declared",
    node: true,
  },
  {
    folder: "apps/helper/src/browser",
    ours: ["@grantway/helper/contract", "@grantway/ui/react"],
    theirs: ["react", "react-dom"],
    node: false,
  },
  // The script of the reference of the API, which the server serves with its types blanked out.
  { folder: "apps/server/src/http/api/reference/browser", ours: [], theirs: [], node: false },
  // The console: what builds its page, and the page.
  {
    folder: "apps/console",
    ours: ["@grantway/built-page", "@grantway/words", "@grantway/words/testing"],
    theirs: "declared",
    node: true,
  },
  {
    folder: "apps/console/src/browser",
    // The rules of values come from where they are decided, so that a form says what the server would.
    ours: [
      "@grantway/api",
      "@grantway/embed/messages",
      "@grantway/platform/form-rules",
      "@grantway/protocol/form-rules",
      "@grantway/ui/frame",
      "@grantway/ui/react",
      "@grantway/words",
      "@grantway/words/react",
    ],
    theirs: "declared",
    node: false,
  },
  // The explorer: its server, and the page, which shares a contract of types with it.
  {
    folder: "apps/explorer",
    // Of the management API its document, which tests read as that of any other.
    ours: [
      "@grantway/api/document",
      "@grantway/bff",
      "@grantway/built-page",
      "@grantway/words",
      "@grantway/words/testing",
    ],
    theirs: "declared",
    node: true,
  },
  {
    folder: "apps/explorer/src/browser",
    ours: [
      "@grantway/bff/react",
      "@grantway/explorer/contract",
      "@grantway/explorer/own-id",
      "@grantway/ui/frame",
      "@grantway/ui/react",
      "@grantway/words",
      "@grantway/words/react",
    ],
    theirs: "declared",
    node: false,
  },
  { folder: "examples/acme-api", ours: ["@grantway/guard"], theirs: "declared", node: true },
  { folder: "examples/mcp-server", ours: ["@grantway/guard"], theirs: "declared", node: true },
  { folder: "examples/code-app", ours: [], theirs: "declared", node: true },
  { folder: "examples/cli-app", ours: [], theirs: "declared", node: true },
  { folder: "examples/token-app", ours: [], theirs: "declared", node: true },
  { folder: "examples/token-app/src/browser", ours: [], theirs: ["oauth4webapi"], node: false },
  { folder: "examples/embedded-app", ours: ["@grantway/embed"], theirs: "declared", node: true },
  { folder: "examples/embedded-app/src/browser", ours: ["@grantway/embed/browser"], theirs: [], node: false },
  { folder: "examples/commcare-stand-in", ours: [], theirs: "declared", node: true },
  // Starts the others as an operator would, and imports none of them but the contract of the management API.
  {
    folder: "examples/demo",
    ours: ["@grantway/api"],
    theirs: "declared",
    node: true,
    unimported: [
      "grantway",
      "@grantway/server",
      "@grantway/example-acme-api",
      "@grantway/example-code-app",
      "@grantway/example-embedded-app",
      "@grantway/example-token-app",
      "@grantway/explorer",
    ],
  },
  // Black boxes: they see the system only from outside.
  {
    folder: "bench",
    // Measures on PostgreSQL too, which it starts as tests do, the BFF as an app uses it and the guard as an API does.
    ours: ["@grantway/tools/services", "@grantway/bff", "@grantway/guard"],
    theirs: "declared",
    node: true,
    unimported: ["grantway"],
  },
  {
    folder: "conformance",
    ours: ["@grantway/tools/services", "@grantway/bff", "@grantway/bff/testing", "@grantway/guard"],
    theirs: "declared",
    node: true,
    unimported: ["grantway"],
  },
  {
    folder: "e2e",
    // The web helper is started over vaults and providers that misbehave on purpose.
    // The components of ui are looked at in a page of their own, and so are what the explorer prepares requests with and
    // what it shows of an answer.
    // The console is built before anybody visits it, and what it says is looked for in several languages.
    // A script drives the whole platform by its contract.
    ours: [
      "@grantway/api",
      "@grantway/console/built-page",
      "@grantway/console/words",
      "@grantway/tools/services",
      "@grantway/explorer/answer",
      "@grantway/explorer/answer-of",
      "@grantway/explorer/edit-answer",
      "@grantway/explorer/open-beside",
      "@grantway/explorer/request-panel",
      "@grantway/words",
      "@grantway/words/react",
      "@grantway/client",
      "@grantway/guard",
      "@grantway/bff",
      "grantway/serve",
      "@grantway/built-page",
      "@grantway/ui/react",
      "@grantway/ui/words",
    ],
    theirs: "declared",
    node: true,
    unimported: ["grantway"],
  },
  // Generated documents come from what the source describes.
  {
    folder: "tools",
    ours: ["@grantway/protocol", "@grantway/server/configuration", "@grantway/server/trace-variables"],
    theirs: "declared",
    node: true,
  },
];

/** What any test may import in addition: the runners of the root package, and the services that tests start. */
export const testsMayImport = {
  theirs: ["vitest", "fast-check"],
  ours: ["@grantway/tools/services"],
} as const;

/** Where the brand function is, and the only files that may call it, each for its one proof (principle P4). */
export const brand = {
  home: "packages/protocol/src/brand.ts",
  passedOnBy: "packages/protocol/src/index.ts",
  name: "prove",
  provers: [
    {
      file: "packages/protocol/src/client-authentication/authenticate.ts",
      proof: "AuthenticatedClient",
    },
    { file: "packages/protocol/src/request/redirect-uri.rfc8252.ts", proof: "SafeRedirect" },
    { file: "packages/protocol/src/flow/decide-consent.oidc-core.ts", proof: "FreshConsent" },
    // The same yes for an app, which is said at a place.
    { file: "packages/protocol/src/endpoints/authorization-inside.ts", proof: "FreshConsent" },
    { file: "packages/identity/src/browser-sessions.ts", proof: "SignedInUser" },
    { file: "packages/protocol/src/operations/perform.ts", proof: "Permitted" },
  ],
} as const;

/** How operations are made, where they are stated, and which ports only operations may change. */
export const operations = {
  /** The function that makes an operation, and where it is re-exported. */
  maker: "operation",
  home: "packages/protocol/src/operations/operation.ts",
  passedOnBy: ["packages/protocol/src/index.ts", "packages/protocol/src/operation-rules.ts"],
  /** A file that states operations; the `all.ts` beside it lists them. */
  file: /^packages\/[\w-]+\/src\/operations\/[\w-]+-operations\.ts$/,
  /** The contract of the management API has a function of this name of its own, which states what an operation is asked by. */
  contract: "packages/api/src/",
  /** The members that each must state literally. */
  stated: ["name", "permission", "audit"],
  /** Ports whose changes apps make through operations. */
  ports: ["clientRegistry", "catalogueRegistry", "inventory", "userDirectory"],
  /** Files that may use such a port nevertheless. */
  mayReach: [
    // Passes the ports on.
    "apps/server/src/compose.ts",
    // Read the redirect URIs of all clients, to know which origins are theirs.
    "apps/server/src/http/http-server.ts",
    "apps/server/src/http/oauth/browser-origins.ts",
  ],
} as const;

/** Names that say nothing about the purpose of a file. */
export const emptyNames: ReadonlySet<string> = new Set(
  "utils util helpers helper common types misc lib".split(" "),
);

/**
 * Where each decision of the database is defined once, and what its files may import beside each other and pure
 * packages.
 */
export const decisions = {
  folder: "packages/storage/src/decisions",
  mayImport: [
    "packages/storage/src/rows/",
    "packages/storage/src/pages.ts",
    "packages/storage/src/fold-case.ts",
  ],
} as const;

/** Most lines of code in a file, blank lines and comments not counted. */
export const longest = { source: 300, test: 400 } as const;

/** Where no text stands that people read: it comes from the message catalogues, so that it is there in every language. */
export const words = {
  pages: [
    {
      // Pages, and what puts words together for them.
      files:
        /^apps\/server\/src\/http\/(?!words\/).*(?:-page|-text|-questions?|-links|-list|-menu|\/layout|\/notice)\.ts$/,
      catalogues: "apps/server/src/http/words",
    },
  ],
  /** Names, which are the same in every language. */
  names: ["Grantway", "· Grantway"],
} as const;

/** The documents that a number in a file's name refers to, and how the file must link a section of it. */
export const specifications = {
  folder: "packages/protocol/src",
  rfc: (number: string) =>
    new RegExp(`@see.*https://www\\.rfc-editor\\.org/rfc/rfc${number}(\\.html)?#[\\w.-]+`),
  openid: /@see.*https:\/\/openid\.net\/specs\/[\w.-]+\.html#[\w.-]+/,
} as const;
