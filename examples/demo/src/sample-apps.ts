import type { Addresses } from "./addresses.ts";

/* The apps that the publisher of the demo made. Both run: the same program, examples/embedded-app, with other settings. */

/** What an app says of itself, as far as the demo says anything. */
export interface SampleManifest {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly category: "data" | "finance";
  readonly homepage: string;
  readonly privacyPolicy: string;
  readonly support: string;
  readonly scopes: { readonly scope: string; readonly purpose: string; readonly optional: boolean }[];
  readonly actsAs: ("app" | "person")[];
  readonly installsFor: "organisation"[];
  readonly afterInstall: "app";
  readonly setupUrl: string;
  readonly embed?: { readonly url: string };
}

/** An app of the demo. */
export interface SampleApp {
  readonly slug: string;
  readonly visibility: "public" | "unlisted";
  /** Which of the addresses is its own. */
  readonly place: "tides" | "ledger";
  readonly manifestOf: (at: Addresses) => SampleManifest;
}

const pages = {
  homepage: "https://harbour.example/",
  privacyPolicy: "https://harbour.example/privacy",
  support: "https://harbour.example/help",
  actsAs: ["app", "person"],
  installsFor: ["organisation"],
  afterInstall: "app",
} satisfies Partial<SampleManifest>;

/** One that everybody finds and that opens in the dashboard, and one that is known by its link and can do with less. */
export const sampleApps: readonly SampleApp[] = [
  {
    slug: "tide-tables",
    visibility: "public",
    place: "tides",
    manifestOf: ({ tides }) => ({
      ...pages,
      name: "Tide Tables",
      summary: "High and low water beside your projects.",
      description:
        "Shows when the water is high where your projects are.\n\nIt writes a note when a tide would stop the work.",
      category: "data",
      scopes: [
        { scope: "read", purpose: "To know where your projects are.", optional: false },
        { scope: "write", purpose: "To write a note when a tide would stop the work.", optional: false },
      ],
      setupUrl: `${tides}/install`,
      embed: { url: `${tides}/` },
    }),
  },
  {
    slug: "ledger-link",
    visibility: "unlisted",
    place: "ledger",
    manifestOf: ({ ledger }) => ({
      ...pages,
      name: "Ledger Link",
      summary: "Carries the hours of your projects to your books.",
      description:
        "Reads projects and companies once a day.\n\nWhoever allows it has a note of what was carried over.",
      category: "finance",
      scopes: [
        { scope: "read", purpose: "To read the hours of your projects.", optional: false },
        { scope: "write", purpose: "To leave a note of what was carried over.", optional: true },
      ],
      setupUrl: `${ledger}/install`,
    }),
  },
];
