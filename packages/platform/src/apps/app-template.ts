import type { ClientDraft } from "@grantway/protocol";
import { emptyManifest } from "./manifest-bounds.ts";
import type { Manifest } from "./manifest.ts";

/*
 * What a new app begins as. A template says how its client proves itself and where it runs; from then on the app is like any
 * other, and nothing remembers the template.
 */

/** Every template there is. */
export const appTemplates = ["server", "browser", "native", "machine", "agent"] as const;

/** One of {@link appTemplates}. */
export type AppTemplate = (typeof appTemplates)[number];

interface Beginning {
  readonly client: Omit<ClientDraft, "name">;
  readonly actsAs: Manifest["actsAs"];
}

/** Where a new app listens while it is tried on the machine of whoever writes it. */
const whileTried = "http://localhost:3000/callback";
const codes = ["authorization_code", "refresh_token"] as const;
/** What runs on the web for people can open in the frame of the dashboard, where a launch stands for the person. */
const codesAndLaunches = [...codes, "urn:grantway:params:oauth:grant-type:launch"] as const;

const beginnings: Readonly<Record<AppTemplate, Beginning>> = {
  /** Exchanges codes on its own server, with a secret. */
  server: {
    client: {
      type: "confidential",
      applicationType: "web",
      grantTypes: codesAndLaunches,
      redirectUris: [whileTried],
    },
    actsAs: ["person"],
  },
  /** Runs in the page. */
  browser: {
    client: {
      type: "public",
      applicationType: "web",
      grantTypes: codesAndLaunches,
      redirectUris: [whileTried],
    },
    actsAs: ["person"],
  },
  /** Runs on the device of a person, or in a terminal: any port of the loopback address. */
  native: {
    client: {
      type: "public",
      applicationType: "native",
      grantTypes: codes,
      redirectUris: ["http://127.0.0.1/callback"],
    },
    actsAs: ["person"],
  },
  /** Works for an organisation with nobody before it. People come by once, to install it. */
  machine: {
    client: {
      type: "confidential",
      applicationType: "web",
      grantTypes: ["authorization_code", "client_credentials"],
      redirectUris: [whileTried],
    },
    actsAs: ["app"],
  },
  /** Acts for people who asked it to, and goes on when they are away. */
  agent: {
    client: {
      type: "confidential",
      applicationType: "web",
      grantTypes: [...codesAndLaunches, "client_credentials"],
      redirectUris: [whileTried],
    },
    actsAs: ["app", "person"],
  },
};

/** The first client of an app of this template, and what its first manifest says. */
export function beginningOf(
  template: AppTemplate,
  name: string,
): { readonly client: Omit<ClientDraft, "name">; readonly manifest: Manifest } {
  const { client, actsAs } = beginnings[template];
  return { client, manifest: { ...emptyManifest, name, actsAs } };
}
