import * as api from "@grantway/api";
import {
  type DirectoryApp,
  type DirectoryEntry,
  listDirectory,
  type ManifestScope,
  showDirectoryApp,
} from "@grantway/platform";
import type { Instant, OfferedPlace, ScopeCatalogue } from "@grantway/protocol";
import type { ApiContext } from "../api-context.ts";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";
import { rightWords } from "./right-words.ts";

/** `/directory`. */
export const directoryHandlers = [
  handle(api.listDirectory, async ({ perform, query }) => {
    const page = perform(listDirectory, pageRequest(query)).then((found) => {
      if (typeof found === "string")
        throw notTheirs(found, "policies:read", "organisation", query.organisation ?? "");
      return found;
    });
    return { status: 200, body: await pageAnswer(page, appBody) };
  }),

  handle(api.showDirectoryApp, async ({ perform, params: { slug }, asker, context }) => {
    const found = await perform(showDirectoryApp, { slug });
    if (found === "unknown") throw notFound("app of the directory", slug);
    const catalogue = await context.catalogue.current();
    const places = await placesFor(found, asker.caller.person, context);
    return { status: 200, body: { ...entryBody(found, catalogue), places } };
  }),
];

function appBody({ createdAt, ...app }: DirectoryApp) {
  return {
    ...app,
    actsAs: [...app.actsAs],
    installsFor: [...app.installsFor],
    createdAt: isoInstant(createdAt),
  };
}

/** What this person can answer where: the same that the page of an authorization would offer them for all that the app asks. */
async function placesFor(
  { client: clientId, manifest }: DirectoryEntry,
  userId: string | undefined,
  { appAccess, clock }: Pick<ApiContext, "appAccess" | "clock">,
) {
  if (clientId === undefined || userId === undefined) return [];
  const scopes = manifest.scopes.map(({ scope }) => scope);
  const offer = await appAccess.offer({ clientId, userId, scopes, at: clock() });
  return (offer?.places ?? []).map(placeBody);
}

function placeBody({ place: { organisation }, name, answer }: OfferedPlace) {
  return { ...answer, ...(organisation === undefined ? {} : { organisation }), name };
}

function wantedBody({ scope, purpose, optional }: ManifestScope, catalogue: ScopeCatalogue) {
  return { ...rightWords(catalogue, scope), purpose, optional };
}

function entryBody(
  { manifest, installed, reportedAt, ...entry }: DirectoryEntry & { readonly reportedAt?: Instant },
  catalogue: ScopeCatalogue,
) {
  const { description, homepage, privacyPolicy, termsOfService, support, scopes, embed, setupUrl } = manifest;
  return {
    ...entry,
    ...appBody(entry),
    description,
    homepage,
    privacyPolicy,
    termsOfService,
    support,
    rights: scopes.map((wanted) => wantedBody(wanted, catalogue)),
    opensHere: embed !== null,
    setupUrl,
    ...(reportedAt === undefined ? {} : { reportedAt: isoInstant(reportedAt) }),
    installed: installed.map(({ organisation, ...place }) => ({
      ...place,
      ...(organisation === null ? {} : { organisation }),
    })),
  };
}
