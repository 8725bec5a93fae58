import type { Operation } from "@grantway/api";
import { permissionsOf } from "@grantway/identity";
import {
  type Caller,
  managementAudience,
  type Permission,
  permissions,
  type ResourceAccess,
  type SignedInUser,
  withIncluded,
} from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import { originOfForm } from "../forms/form-origin.ts";
import { possessionOf } from "../forms/protocol-request.ts";
import { readQuery } from "../forms/query.ts";
import type { Visit } from "../visits/visits.ts";
import type { ApiContext } from "./api-context.ts";
import { ApiRefusal } from "./refusal.ts";

/*
 * Who asks. Either of two: a program with an access token of our own provider for this API, whose scopes are its permissions,
 * cut down to what the role of the person allows where it acts for one; or the session of a browser, whose permissions are
 * those of the role. A browser sends its cookies with whatever any page makes it send, so a session counts only where the
 * request is our own page's: what the browser says of its origin, and a token in a header that no form can set.
 */

/** Whoever asks, proven. */
export interface ApiCaller {
  readonly caller: Caller;
  /** Of a program. */
  readonly clientId?: string;
  /** One name for each, for what is counted and kept of callers. */
  readonly name: string;
  /** The person it is or acts for. */
  readonly userId: string | undefined;
  /** The installation that an app speaks of as itself, by id: its token was given for that one. */
  readonly installation?: string;
  /** Of a program: notes that it was let in for this operation, and which of its scopes that took. */
  readonly used?: (operation: Operation) => void;
  /** Of a browser. */
  readonly session?: { readonly user: SignedInUser; readonly visit: Visit };
}

/** @throws {ApiRefusal} and {OAuthError} for everybody else. */
export type Authenticate = (request: FastifyRequest, operation: Operation) => Promise<ApiCaller>;

/** A person in our own pages may do whatever their role in an organisation allows. */
const everyPermission: ReadonlySet<Permission> = new Set(permissions);

const nothing: ReadonlySet<Permission> = new Set();

/** {@link Authenticate} of this server. */
export function createAuthenticate(context: ApiContext): Authenticate {
  const { checkAccess, csrf, issuer, users, visits } = context;
  const audience = managementAudience(issuer);
  const { origin } = new URL(issuer);

  return async (request, operation) =>
    request.headers.authorization === undefined
      ? bySession(request, operation)
      : byToken(request, request.headers.authorization);

  async function byToken(request: FastifyRequest, authorization: string): Promise<ApiCaller> {
    const requestId = request.id;
    const parameters = { values: new Map<string, string>(), repeated: [] };
    const query = readQuery(request.url);
    const sent = { authorization, parameters, query, ...possessionOf(request) };
    const access = await checkAccess(sent, audience);
    const { clientId, userId, scopes, installation } = access;
    const used = noteOf(access);
    const given = new Set<string>(scopes);
    const scoped = withIncluded(permissions.filter((permission) => given.has(permission)));
    const actor = `client:${clientId}`;
    const organisation = installation?.organisation;
    if (userId === undefined) {
      // Whoever installs an app gives it what they have in one place, and nothing of the platform.
      const allowed = installation === undefined ? scoped : nothing;
      return {
        caller: { actor, requestId, permissions: allowed },
        clientId,
        name: actor,
        userId,
        used,
        ...(installation === undefined ? {} : { installation: installation.id }),
      };
    }
    const onBehalfOf = `user:${userId}`;
    const allowed = organisation === undefined ? await permissionsOfPerson(userId) : nothing;
    return {
      caller: {
        actor,
        onBehalfOf,
        requestId,
        person: userId,
        permissions: scoped.intersection(allowed),
        inOrganisations: scoped,
        ...(organisation === undefined ? {} : { organisation }),
      },
      clientId,
      name: `${actor} for ${onBehalfOf}`,
      userId,
      used,
    };
  }

  async function bySession(request: FastifyRequest, { method }: Operation): Promise<ApiCaller> {
    if (originOfForm(request, origin) === "theirs") throw forged("It came from another site.");
    const visit = await visits.read(request);
    const { browser, user } = visit;
    if (user === undefined) {
      throw new ApiRefusal("unauthenticated", "Send an access token for this API, or sign in.", {
        headers: { "www-authenticate": 'Bearer realm="grantway"' },
      });
    }
    const token = request.headers["x-csrf-token"];
    const sent = typeof token === "string" && token !== "" ? token : undefined;
    // A page that says whose it is reads nothing of who signed in after it was opened: it would show that as the other's.
    if (method !== "GET" || sent !== undefined) {
      if (csrf.check(request, { browser, session: user.sessionId }, sent) === undefined) {
        throw forged("The header x-csrf-token must hold the token that GET /session answers now.");
      }
    }
    const actor = `user:${user.userId}`;
    const allowed = await permissionsOfPerson(user.userId);
    return {
      caller: {
        actor,
        requestId: request.id,
        person: user.userId,
        permissions: allowed,
        inOrganisations: everyPermission,
      },
      name: actor,
      userId: user.userId,
      session: { user, visit },
    };
  }

  /** What their role may do now. */
  async function permissionsOfPerson(userId: string): Promise<ReadonlySet<Permission>> {
    const person = await users.find(userId);
    return person === undefined ? new Set() : permissionsOf(person.role);
  }
}

/** Of two scopes that an operation can be let in for, the one that the token has. */
function noteOf({ scopes, used }: Pick<ResourceAccess, "scopes" | "used">): (operation: Operation) => void {
  return ({ permission, ownPermission }) => {
    const taken = [permission, ownPermission].find((one) => one !== undefined && scopes.includes(one));
    if (taken !== undefined) used(taken);
  };
}

function forged(detail: string): ApiRefusal {
  return new ApiRefusal("forgery-suspected", detail);
}
