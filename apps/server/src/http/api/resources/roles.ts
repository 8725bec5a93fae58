import * as api from "@grantway/api";
import {
  builtInRoles,
  createRole,
  type CustomRole,
  deleteRole,
  listRoles,
  type Refused,
  rightsOfBuiltIn,
  type RoleScopes,
  showRole,
  updateRole,
} from "@grantway/platform";
import { handle } from "../handle.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";
import { allowedThere, refusedBecause, refusedThere } from "./organisation-refusals.ts";

const builtIn = builtInRoles.map((id) => {
  const { permissions, scopes } = rightsOfBuiltIn(id);
  return { id, permissions: [...permissions], scopes: scopesBody(scopes) };
});

/** `/organisations/{organisation}/roles`. */
export const roleHandlers = [
  handle(api.listRoles, async ({ perform, params: { organisation } }) => {
    const roles = allowedThere(await perform(listRoles, { organisation }), organisation, "members:read");
    const items = roles.map(listedBody);
    return { status: 200, body: { builtIn, items } };
  }),

  handle(api.showRole, async ({ perform, params: { organisation, role: id } }) => {
    const role = await perform(showRole, { organisation, id });
    if (typeof role === "string") throw refusalOf(role, organisation, id, "members:read");
    return { status: 200, body: roleBody(role) };
  }),

  handle(api.createRole, async ({ perform, params: { organisation }, body }) => {
    const made = await perform(createRole, { organisation, ...body });
    if (made.outcome === "invalid") throw invalid(made.problems);
    if (made.outcome !== "created") throw refusalOf(made.outcome, organisation, "");
    const location = `/organisations/${encodeURIComponent(organisation)}/roles/${made.role.id}`;
    return { status: 201, body: roleBody(made.role), location };
  }),

  handle(api.updateRole, async ({ perform, params: { organisation, role: id }, body: changes, revision }) => {
    const answer = await perform(updateRole, { organisation, id, revision, changes });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome === "conflict") {
      throw changedMeanwhile(answer, shown(await perform(showRole, { organisation, id })));
    }
    if (answer.outcome !== "updated") throw refusalOf(answer.outcome, organisation, id);
    return { status: 200, body: roleBody(answer.role) };
  }),

  handle(api.deleteRole, async ({ perform, params: { organisation, role: id }, revision }) => {
    const answer = await perform(deleteRole, { organisation, id, revision });
    if (answer.outcome === "conflict") {
      throw changedMeanwhile(answer, shown(await perform(showRole, { organisation, id })));
    }
    if (answer.outcome !== "deleted") throw refusalOf(answer.outcome, organisation, id);
    return { status: 204 };
  }),
];

function refusalOf(
  outcome: Refused | "no-role" | "name-taken" | "too-many" | "beyond-caller" | "in-use",
  organisation: string,
  id: string,
  permission = "members:write",
): ApiRefusal {
  if (outcome === "unknown" || outcome === "forbidden")
    return refusedThere(outcome, organisation, permission);
  if (outcome === "no-role") return notFound("role", id);
  if (outcome === "name-taken") return taken("name", "The organisation has a role of this name already.");
  if (outcome === "in-use") {
    return new ApiRefusal("in-use", "Members have this role, or somebody is invited to it.");
  }
  return refusedBecause(outcome);
}

function shown(role: CustomRole | string) {
  return typeof role === "string" ? undefined : roleBody(role);
}

function listedBody({ members, ...role }: CustomRole & { readonly members: number }) {
  return { ...roleBody(role), members };
}

function roleBody({ id, name, permissions, scopes, revision }: CustomRole) {
  return { id, name, permissions, scopes: scopesBody(scopes), revision };
}

function scopesBody(scopes: RoleScopes) {
  return typeof scopes === "string" ? scopes : [...scopes];
}
