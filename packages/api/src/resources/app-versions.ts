import { nothing, operation } from "../operation.ts";
import { difference, listedVersion, shownVersion } from "../schemas/app.ts";
import { versionFraming } from "../schemas/framing.ts";
import { saidManifest } from "../schemas/manifest.ts";
import { pageOf, pageQuery } from "../schemas/page.ts";
import { flag, name, numberInQuery } from "../schemas/values.ts";
import { z } from "../zod.ts";

const ofApp = z.strictObject({ app: name("The app, by id.") });
const params = z.strictObject({
  app: name("The app, by id."),
  version: numberInQuery(1, 1_000_000).meta({ description: "Its number, from 1." }),
});

const base = { permission: "apps:write", inOrganisations: true } as const;
const looking = { permission: "apps:read", inOrganisations: true, audit: "nothing" } as const;

/** Lists them, the newest first. */
export const listAppVersions = operation({
  name: "app-versions.list",
  method: "GET",
  path: "/apps/{app}/versions",
  ...looking,
  summary: "List the versions of an app",
  params: ofApp,
  query: z.strictObject(pageQuery),
  answers: { 200: pageOf(listedVersion) },
  problems: ["not-found"],
});

/** Begins another one. */
export const draftAppVersion = operation({
  name: "app-versions.draft",
  method: "POST",
  path: "/apps/{app}/versions",
  ...base,
  audit: "app-version.drafted",
  summary: "Begin the next version of an app",
  description:
    "It says what the newest one says. There is one at a time that is being worked on, waits, or is not yet released.",
  params: ofApp,
  answers: { 201: listedVersion },
  problems: ["not-found", "not-possible"],
});

/** Shows one. */
export const showAppVersion = operation({
  name: "app-versions.show",
  method: "GET",
  path: "/apps/{app}/versions/{version}",
  ...looking,
  summary: "Show a version of an app",
  params,
  answers: { 200: shownVersion },
  problems: ["not-found"],
});

/** Asks the page of a version whether it may be framed. */
export const checkVersionFraming = operation({
  name: "app-versions.framing",
  method: "GET",
  path: "/apps/{app}/versions/{version}/framing",
  ...looking,
  summary: "Check whether the page of a version lets itself be framed",
  description:
    "The server asks the address of the frame in the manifest as it is saved, through the guard of addresses of others, and follows no redirect. The answer names the header that decided and the one to send.",
  params,
  answers: { 200: versionFraming },
  problems: ["not-found", "not-possible"],
});

/** Replaces what a draft says. */
export const editAppVersion = operation({
  name: "app-versions.edit",
  method: "PUT",
  path: "/apps/{app}/versions/{version}",
  ...base,
  audit: "app-version.drafted",
  summary: "Edit a draft",
  description:
    "The whole manifest; what is left out of it is as where nothing is said. Scopes that it asks for newly come to the test clients of the app.",
  revision: true,
  params,
  body: z.strictObject({ manifest: saidManifest }),
  answers: { 200: shownVersion },
  problems: ["not-possible"],
});

/** How it differs. */
export const compareAppVersion = operation({
  name: "app-versions.compare",
  method: "GET",
  path: "/apps/{app}/versions/{version}/difference",
  ...looking,
  summary: "Compare a version with another",
  params,
  query: z.strictObject({
    from: numberInQuery(1, 1_000_000)
      .exactOptional()
      .meta({ description: "With this one; with the one that is installed now where nothing is said." }),
  }),
  answers: {
    200: difference.extend({
      from: z
        .int()
        .exactOptional()
        .meta({ description: "Absent where there is none before: everything is new." }),
    }),
  },
  problems: ["not-found"],
});

/** Hands it in. */
export const submitAppVersion = operation({
  name: "app-versions.submit",
  method: "POST",
  path: "/apps/{app}/versions/{version}/submit",
  ...base,
  audit: "app-version.submitted",
  summary: "Submit a version",
  description:
    "It stays as it is from then on. It is approved at once where nothing of it needs a review: an app that is not public and asks for no scope of a high risk, or a version of which only the copy differs from the one that is installed and was reviewed.",
  revision: true,
  params,
  body: z.strictObject({
    review: flag.exactOptional().meta({
      description: "To have it reviewed although nothing of it needs that, before the app becomes public.",
    }),
  }),
  answers: { 200: shownVersion },
  problems: ["not-possible"],
});

/** Takes it back. */
export const withdrawAppVersion = operation({
  name: "app-versions.withdraw",
  method: "POST",
  path: "/apps/{app}/versions/{version}/withdraw",
  ...base,
  audit: "app-version.withdrawn",
  summary: "Make a draft again of a version that waits, or is not yet released",
  revision: true,
  params,
  answers: { 200: shownVersion },
  problems: ["not-possible"],
});

/** Makes it the one that is installed. */
export const releaseAppVersion = operation({
  name: "app-versions.release",
  method: "POST",
  path: "/apps/{app}/versions/{version}/release",
  ...base,
  audit: "app-version.released",
  summary: "Release an approved version",
  description:
    "It takes the place of the one before. What it asks for more waits for an answer wherever it is installed, and everything else keeps working.",
  revision: true,
  params,
  answers: { 200: shownVersion },
  problems: ["not-possible"],
});

/** Has machines look again. */
export const checkAppVersion = operation({
  name: "app-versions.check",
  method: "POST",
  path: "/apps/{app}/versions/{version}/check",
  ...base,
  audit: "app-version.checked",
  summary: "Have machines look again at a version that waits",
  params,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});
