import { optional } from "./members.ts";
import { flag, oneOf, text, texts } from "./values.ts";
import { z } from "../zod.ts";

/*
 * The manifest of a version. Its rules, and how long each text may be, are those of the JSON Schema that is published for files; here
 * stands its shape, and how large it can be at the most.
 */

const address = (what: string) =>
  text(2000).meta({ description: `${what} An https address; empty for none.` });

const members = {
  name: text(500).meta({ description: "What people read." }),
  summary: text(1000).meta({ description: "One line." }),
  description: text(20_000).meta({ description: "Several paragraphs of plain text." }),
  category: text(100).meta({ description: "Where the directory finds it." }),
  homepage: address("The app's own page."),
  privacyPolicy: address("How it treats what it is given."),
  termsOfService: address("Its terms."),
  support: address("Where people are helped."),
  logo: address("A picture."),
  actsAs: z
    .array(oneOf(["app", "person"]))
    .max(10)
    .meta({ description: "For whom it acts." }),
  installsFor: z
    .array(oneOf(["organisation", "person"]))
    .max(10)
    .meta({ description: "Who may install it." }),
  redirectHosts: texts(100, 500).meta({
    description:
      "Where its live clients send people back to: hosts, and schemes of native apps with their colon.",
  }),
  embed: z
    .strictObject({ url: text(2000) })
    .nullable()
    .meta({ description: "What opens inside the dashboard; `null` for nothing." }),
  afterInstall: oneOf(["directory", "app"]).meta({
    description:
      "Where a person goes who installed it: `app`, or by the app back to its page in the `directory`, whose address comes with the code as `directory_page`.",
  }),
  setupUrl: address("Where an installation begins that is started from the directory."),
} as const;

const scope = {
  scope: text(500),
  purpose: text(2000).meta({ description: "What it is for, in words of the publisher." }),
} as const;

/** A manifest as it is shown. */
export const manifest = z
  .object({ ...members, scopes: z.array(z.object({ ...scope, optional: flag })) })
  .meta({ id: "Manifest" });

/** A manifest as it is said: what is left out is as where nothing is said. */
export const saidManifest = z
  .strictObject({
    ...optional(members),
    name: members.name,
    scopes: z
      .array(z.strictObject({ ...scope, optional: flag.exactOptional() }))
      .max(500)
      .exactOptional(),
  })
  .meta({ id: "SaidManifest" });
