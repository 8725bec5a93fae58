import { nothing, operation } from "../operation.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { name, oneOf, revision, seconds, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ audience: name("The audience, percent-encoded.") });

const accessTokenLifetime = seconds.meta({
  description: "How long its access tokens live, in seconds; absent where that follows the instance.",
});

const tokenFormat = oneOf(["opaque", "jwt"]).meta({
  description:
    "What access tokens for it alone are: opaque, so that it asks here what each is worth, or a JWT that it validates by itself, lives 15 minutes at most and cannot know what was revoked since (RFC 9068).",
});

const api = z
  .object({
    audience: z.string().meta({ description: "The absolute URI that names it in `aud`." }),
    name: z.string(),
    accessTokenLifetime: accessTokenLifetime.exactOptional(),
    tokenFormat,
    builtIn: z.boolean().meta({ description: "It stays as it is, and has no revision." }),
    revision: revision.exactOptional(),
  })
  .meta({ id: "Api" });

/** Lists them by audience. */
export const listApis = operation({
  name: "apis.list",
  method: "GET",
  path: "/apis",
  permission: "apis:read",
  audit: "nothing",
  summary: "List APIs",
  query: z.strictObject({ ...pageQuery, ...searchQuery, ...totalQuery }),
  answers: { 200: pageOf(api) },
  problems: [],
});

/** Shows one. */
export const showApi = operation({
  name: "apis.show",
  method: "GET",
  path: "/apis/{audience}",
  permission: "apis:read",
  audit: "nothing",
  summary: "Show an API",
  params,
  answers: { 200: api },
  problems: ["not-found"],
});

/** Adds one. */
export const createApiOfInstance = operation({
  name: "apis.create",
  method: "POST",
  path: "/apis",
  permission: "apis:write",
  audit: "api.created",
  summary: "Add an API",
  idempotent: true,
  body: z.strictObject({
    audience: text(1000).meta({ description: "An absolute URI without fragment." }),
    name: text(200),
    accessTokenLifetime: accessTokenLifetime.exactOptional(),
    tokenFormat: tokenFormat.exactOptional(),
  }),
  answers: { 201: api },
  problems: ["taken"],
});

/** Changes what is said and leaves the rest. */
export const updateApi = operation({
  name: "apis.update",
  method: "PATCH",
  path: "/apis/{audience}",
  permission: "apis:write",
  audit: "api.updated",
  summary: "Change an API",
  description: "What is absent stays; a lifetime of `null` follows the instance.",
  revision: true,
  params,
  body: z.strictObject({
    name: text(200).exactOptional(),
    accessTokenLifetime: accessTokenLifetime.nullable().exactOptional(),
    tokenFormat: tokenFormat.exactOptional(),
  }),
  answers: { 200: api },
  problems: ["built-in"],
});

/** Deletes one. */
export const deleteApi = operation({
  name: "apis.delete",
  method: "DELETE",
  path: "/apis/{audience}",
  permission: "apis:write",
  audit: "api.deleted",
  summary: "Delete an API",
  description: "One that has no scopes any more.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: ["built-in", "in-use"],
});
