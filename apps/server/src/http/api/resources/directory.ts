import * as api from "@grantway/api";
import { type DirectoryApp, type DirectoryEntry, listDirectory, showDirectoryApp } from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";

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

  handle(api.showDirectoryApp, async ({ perform, params: { slug } }) => {
    const found = await perform(showDirectoryApp, { slug });
    if (found === "unknown") throw notFound("app of the directory", slug);
    return { status: 200, body: entryBody(found) };
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

function entryBody({ manifest, installed, ...entry }: DirectoryEntry) {
  const { description, homepage, privacyPolicy, termsOfService, support, scopes, embed, setupUrl } = manifest;
  return {
    ...entry,
    ...appBody(entry),
    description,
    homepage,
    privacyPolicy,
    termsOfService,
    support,
    rights: scopes.map(({ scope, purpose, optional }) => ({ scope, purpose, optional })),
    opensHere: embed !== null,
    setupUrl,
    installed: installed.map(({ organisation, ...place }) => ({
      ...place,
      ...(organisation === null ? {} : { organisation }),
    })),
  };
}
