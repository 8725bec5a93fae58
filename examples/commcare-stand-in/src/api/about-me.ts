import type { FastifyInstance, FastifyRequest } from "fastify";
import { domains } from "../people.ts";
import { offsetPage } from "./offset-page.ts";
import { queryOf, refuse } from "./request.ts";

/** `GET /api/v0.5/identity/` and `GET /api/v0.5/user_domains/`: who I am, and which project spaces I may enter. */
export function aboutMeRoutes(app: FastifyInstance): void {
  app.get("/api/v0.5/identity/", async (request) => {
    const { id, username, firstName, lastName } = personOf(request);
    return { id, username, first_name: firstName, last_name: lastName, email: username };
  });

  app.get("/api/v0.5/user_domains/", async (request, reply) => {
    const mine = personOf(request).domains.map((name) => ({
      domain_name: name,
      project_name: domains.get(name)?.title ?? name,
    }));
    const page = offsetPage(mine, queryOf(request), "/api/v0.5/user_domains/");
    return typeof page === "string" ? refuse(reply, page) : page;
  });
}

/** @throws Error on a route that is not authenticated: a bug. */
function personOf(request: FastifyRequest) {
  if (request.person === undefined) throw new Error("this route does not know who asks");
  return request.person;
}
