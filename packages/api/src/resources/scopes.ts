import { nothing, operation } from "../operation.ts";
import { optional } from "../schemas/members.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { name, oneOf, revision, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ key: name("The scope, percent-encoded.") });

const access = oneOf(["see", "change"]).meta({ description: "Whether an app can only look with it." });
const risk = oneOf(["low", "medium", "high"]).meta({ description: "How much harm it can do." });
const title = text(200).meta({ description: "What people read: `Read your notes`." });
const detail = text(600).meta({ description: "A sentence more; an empty text removes it." });

const scope = z
  .object({
    key: z.string().meta({ description: "The scope as it goes on the wire (RFC 6749 §3.3)." }),
    audience: z
      .string()
      .exactOptional()
      .meta({ description: "Of the API it belongs to; absent for those of OpenID Connect." }),
    title,
    detail: detail.exactOptional(),
    risk,
    access,
    builtIn: z.boolean().meta({ description: "It stays as it is, and has no revision." }),
    revision: revision.exactOptional(),
  })
  .meta({ id: "Scope" });

/** Lists them by key. */
export const listScopes = operation({
  name: "scopes.list",
  method: "GET",
  path: "/scopes",
  permission: "apis:read",
  audit: "nothing",
  summary: "List scopes",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    audience: text(1000).exactOptional().meta({ description: "Those of this API alone." }),
  }),
  answers: { 200: pageOf(scope) },
  problems: [],
});

/** Shows one. */
export const showScope = operation({
  name: "scopes.show",
  method: "GET",
  path: "/scopes/{key}",
  permission: "apis:read",
  audit: "nothing",
  summary: "Show a scope",
  params,
  answers: { 200: scope },
  problems: ["not-found"],
});

/** Adds one to an API. */
export const createScope = operation({
  name: "scopes.create",
  method: "POST",
  path: "/scopes",
  permission: "apis:write",
  audit: "scope.created",
  summary: "Add a scope to an API",
  idempotent: true,
  body: z.strictObject({
    key: text(200),
    audience: text(1000),
    title,
    detail: detail.exactOptional(),
    risk,
    access,
  }),
  answers: { 201: scope },
  problems: ["taken", "built-in"],
});

/** Changes what is said and leaves the rest. */
export const updateScope = operation({
  name: "scopes.update",
  method: "PATCH",
  path: "/scopes/{key}",
  permission: "apis:write",
  audit: "scope.updated",
  summary: "Change a scope",
  revision: true,
  params,
  body: z.strictObject(optional({ title, detail, risk, access })),
  answers: { 200: scope },
  problems: ["built-in"],
});

/** Deletes one. */
export const deleteScope = operation({
  name: "scopes.delete",
  method: "DELETE",
  path: "/scopes/{key}",
  permission: "apis:write",
  audit: "scope.deleted",
  summary: "Delete a scope",
  description: "It is taken from every client and grant at once.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: ["built-in"],
});
