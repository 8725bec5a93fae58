import { nothing, operation } from "../operation.ts";
import { organisationParams } from "../schemas/organisation.ts";
import { optional } from "../schemas/members.ts";
import { name, oneOf, revision, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = organisationParams.extend({ role: name("The role, by id.") });

const scopes = z.union([oneOf(["all", "but-high-risk"]), texts(500, 200)]).meta({
  description:
    "What its holders may do at the platform's APIs: all, all but what is of a high risk, or these scopes.",
});

const said = {
  name: text(300),
  permissions: texts(100, 100).meta({ description: "What its holders may do in the organisation." }),
  scopes,
} as const;

const role = z
  .object({ id: z.string(), name: z.string(), permissions: z.array(z.string()), scopes, revision })
  .meta({ id: "OrganisationRole" });

/** Lists them all. */
export const listRoles = operation({
  name: "roles.list",
  method: "GET",
  path: "/organisations/{organisation}/roles",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List roles",
  description: "Those that every organisation has, and those that this one made; no more than fifty.",
  params: organisationParams,
  answers: {
    200: z
      .object({
        builtIn: z.array(z.object({ id: z.string(), permissions: z.array(z.string()), scopes })),
        items: z.array(
          role.extend({ members: z.int().meta({ description: "Who has it." }) }).meta({ id: "ListedRole" }),
        ),
      })
      .meta({ id: "OrganisationRoles" }),
  },
  problems: ["not-found"],
});

/** Shows one. */
export const showRole = operation({
  name: "roles.show",
  method: "GET",
  path: "/organisations/{organisation}/roles/{role}",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show a role",
  params,
  answers: { 200: role },
  problems: ["not-found"],
});

/** Makes one. */
export const createRole = operation({
  name: "roles.create",
  method: "POST",
  path: "/organisations/{organisation}/roles",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.created",
  summary: "Make a role",
  description: "Nobody makes one that may do what they may not.",
  idempotent: true,
  params: organisationParams,
  body: z.strictObject(said),
  answers: { 201: role },
  problems: ["not-found", "not-possible", "taken", "beyond-caller"],
});

/** Changes what is said and leaves the rest. */
export const updateRole = operation({
  name: "roles.update",
  method: "PATCH",
  path: "/organisations/{organisation}/roles/{role}",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.updated",
  summary: "Change a role",
  description: "What is taken away from it is gone from those who have it at once.",
  revision: true,
  params,
  body: z.strictObject(optional(said)),
  answers: { 200: role },
  problems: ["taken", "beyond-caller"],
});

/** Deletes one. */
export const deleteRole = operation({
  name: "roles.delete",
  method: "DELETE",
  path: "/organisations/{organisation}/roles/{role}",
  permission: "members:write",
  inOrganisations: true,
  audit: "role.deleted",
  summary: "Delete a role",
  description: "One that nobody has and nobody is invited to.",
  revision: true,
  params,
  answers: { 204: nothing },
  problems: ["in-use", "beyond-caller"],
});
