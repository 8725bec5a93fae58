import type { createRouteGuard } from "@grantway/guard/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { companiesOf, type Company } from "../companies.ts";
import { refuse } from "../errors.ts";
import { type ProjectChange, type Projects, projectStatuses } from "../projects.ts";
import type { Rate } from "../rate.ts";
import { schemas } from "../schemas.ts";
import { readPage } from "./page.ts";
import { personOf, requirePerson } from "./person.ts";

interface InCompany {
  readonly company: string;
}

interface OfProject extends InCompany {
  readonly id: string;
}

/** `GET /api/companies` and what is below one: its projects, a report, its picture. Only for who is in the company. */
export function companyRoutes(
  app: FastifyInstance,
  need: ReturnType<typeof createRouteGuard>,
  { projects, reports }: { readonly projects: Projects; readonly reports: Rate },
): void {
  const reads = { ...need("read"), preHandler: requirePerson };
  const inside = { ...need("read"), preHandler: [requirePerson, requireCompany] };

  app.get("/api/companies", reads, async (request) => ({ items: companiesOf(personOf(request).username) }));

  app.get<{ Params: InCompany; Querystring: ProjectQuery }>(
    "/api/companies/:company/projects",
    inside,
    async (request, reply) => {
      const { status, ...query } = request.query;
      const page = readPage(query, /^[a-z\d-]{1,40}$/);
      const known = status === undefined || projectStatuses.some((one) => one === status);
      if (page === undefined || !known) {
        const statuses = projectStatuses.join(", ");
        return refuse(reply, 400, "invalid_request", `limit is 1 to 100, status is one of ${statuses}.`);
      }
      return projects.list(request.params.company, {
        ...page,
        status: known ? status?.toString() : undefined,
      });
    },
  );

  app.get<{ Params: OfProject }>("/api/companies/:company/projects/:id", inside, async (request, reply) => {
    const found = projects.find(request.params.company, request.params.id);
    return found ?? noProject(reply);
  });

  const writes = {
    ...need("write"),
    preHandler: [requirePerson, requireCompany],
    schema: { body: schemas.ProjectChange },
  };
  app.patch<{ Params: OfProject; Body: ProjectChange }>(
    "/api/companies/:company/projects/:id",
    writes,
    async (request, reply) =>
      projects.change(request.params.company, request.params.id, request.body) ?? noProject(reply),
  );

  app.get<{ Params: InCompany }>("/api/companies/:company/report", inside, async (request, reply) => {
    const wait = reports.take(personOf(request).subject);
    if (wait > 0) {
      reply.header("retry-after", wait);
      return refuse(
        reply,
        429,
        "too_many_requests",
        `Five reports a minute are enough. Wait ${wait} seconds.`,
      );
    }
    const everything = { limit: Number.MAX_SAFE_INTEGER, after: undefined, status: undefined };
    const rows = projects.list(request.params.company, everything).items;
    const lines = rows.map(({ id, name, status, budget }) => [id, name, status, budget].map(cell).join(","));
    reply.header("content-disposition", `attachment; filename="${request.params.company}.csv"`);
    return reply.type("text/csv; charset=utf-8").send(["id,name,status,budget", ...lines, ""].join("\r\n"));
  });

  app.get<{ Params: InCompany }>("/api/companies/:company/picture", inside, async (request, reply) => {
    const company = companyOf(request);
    return reply.type("image/svg+xml").send(picture(company?.name ?? ""));
  });
}

interface ProjectQuery {
  readonly limit?: string | readonly string[];
  readonly after?: string | readonly string[];
  readonly status?: string | readonly string[];
}

/** Whether a company exists is no business of people outside of it. */
async function requireCompany(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (companyOf(request) !== undefined) return undefined;
  return refuse(reply, 404, "not_found", "You are in no such company.");
}

function companyOf(request: FastifyRequest): Company | undefined {
  const { company } = request.params as InCompany;
  return companiesOf(personOf(request).username).find(({ id }) => id === company);
}

function noProject(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, "not_found", "The company has no such project.");
}

/** A cell of a table in text (RFC 4180 §2). */
function cell(value: string | number): string {
  return /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
}

function picture(name: string): string {
  const letters = name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96" role="img"><title>${name}</title><rect width="96" height="96" rx="12" fill="#2f54c4"/><text x="48" y="60" font-family="sans-serif" font-size="36" text-anchor="middle" fill="#fff">${letters}</text></svg>`;
}
