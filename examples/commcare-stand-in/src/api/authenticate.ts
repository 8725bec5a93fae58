import type { FastifyReply, FastifyRequest } from "fastify";
import { type Person, withApiKey } from "../people.ts";
import type { TokenStore } from "../oauth/tokens.ts";

declare module "fastify" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be merged
  interface FastifyRequest {
    person: Person | undefined;
  }
}

/** A hook that finds out who asks. Whoever nobody is gets 401 without a body and without a challenge, as there. */
export function authenticate(tokens: TokenStore) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    request.person = personOf(request, tokens);
    return request.person === undefined ? reply.code(401).send() : undefined;
  };
}

/** A hook for what lies in a project space: others are not let in, and are not told whether there is such a space. */
export async function requireMember(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { domain } = request.params as { readonly domain: string };
  return request.person?.domains.includes(domain) === true ? undefined : reply.code(403).send();
}

function personOf(request: FastifyRequest, tokens: TokenStore): Person | undefined {
  const [, scheme = "", credentials = ""] = /^(\S+) +(.+)$/.exec(request.headers.authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "apikey") {
    const [username = "", apiKey = ""] = credentials.split(":");
    return withApiKey(username, apiKey);
  }
  if (scheme.toLowerCase() !== "bearer") return undefined;
  const grant = tokens.grantOf(credentials);
  // All these APIs need this one scope.
  return grant?.scopes.includes("access_apis") === true ? grant.person : undefined;
}
