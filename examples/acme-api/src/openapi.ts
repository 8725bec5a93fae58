import { projectStatuses } from "./projects.ts";
import { ref, schemas } from "./schemas.ts";

/** The scopes of this API, with descriptions for people. */
export const scopes = {
  read: "Read your username, profile, companies, projects and notes",
  write: "Write and delete your notes, change projects",
} as const;

/** Describes the API. `tools/` and people read it at `/openapi.json`. */
export function describeApi(facts: { readonly url: string; readonly issuer: string }) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Acme API",
      version: "1.0.0",
      summary: "A small protected API: who you are, your companies and their projects, your notes.",
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: facts.url }],
    paths: {
      "/api/username": {
        get: operation("getUsername", "Whose token this is", "read", ok("Username"), "You"),
      },
      "/api/profile": { get: operation("getProfile", "What this token says", "read", ok("Profile"), "You") },
      "/api/companies": {
        get: operation("listCompanies", "The companies you belong to", "read", ok("Companies"), "Companies"),
      },
      "/api/companies/{company}/projects": {
        parameters: [company],
        get: {
          ...operation(
            "listProjects",
            "The projects of a company, newest first",
            "read",
            { ...ok("ProjectPage"), ...problem(404) },
            "Companies",
          ),
          parameters: [...page("string"), query("status", { type: "string", enum: projectStatuses })],
        },
      },
      "/api/companies/{company}/projects/{id}": {
        parameters: [company, path("id", { type: "string" })],
        get: operation(
          "getProject",
          "One project",
          "read",
          { ...ok("Project"), ...problem(404) },
          "Companies",
        ),
        patch: {
          ...operation(
            "changeProject",
            "Change a project",
            "write",
            { ...ok("Project"), ...problem(404) },
            "Companies",
          ),
          requestBody: jsonBody("ProjectChange", { status: "done" }),
        },
      },
      "/api/companies/{company}/report": {
        parameters: [company],
        get: operation(
          "getReport",
          "All projects as a table, five times a minute",
          "read",
          { 200: content("OK", "text/csv"), ...problem(404), ...problem(429) },
          "Companies",
        ),
      },
      "/api/companies/{company}/picture": {
        parameters: [company],
        get: operation(
          "getPicture",
          "The picture of a company",
          "read",
          { 200: content("OK", "image/svg+xml"), ...problem(404) },
          "Companies",
        ),
      },
      "/api/notes": {
        get: {
          ...operation("listNotes", "Your notes, newest first", "read", ok("NotePage"), "Notes"),
          parameters: page("uuid"),
        },
        post: {
          ...operation(
            "addNote",
            "Write a note",
            "write",
            { 201: json("Created", "Note"), ...problem(409) },
            "Notes",
          ),
          requestBody: jsonBody("NewNote", { text: "Remember the milk" }),
        },
      },
      "/api/notes/{id}": {
        parameters: [path("id", { type: "string", format: "uuid" })],
        get: operation("getNote", "One note", "read", { ...ok("Note"), ...problem(404) }, "Notes"),
        put: {
          ...operation(
            "changeNote",
            "Write a note anew",
            "write",
            { ...ok("Note"), ...problem(404) },
            "Notes",
          ),
          requestBody: jsonBody("NewNote", { text: "Remember the milk and the bread" }),
        },
        delete: operation(
          "deleteNote",
          "Delete a note",
          "write",
          { 204: { description: "Deleted" }, ...problem(404) },
          "Notes",
        ),
      },
    },
    components: {
      schemas,
      securitySchemes: {
        grantway: {
          type: "oauth2",
          description: "Send the access token in the Authorization header, as a bearer token.",
          flows: {
            authorizationCode: {
              authorizationUrl: `${facts.issuer}/authorize`,
              tokenUrl: `${facts.issuer}/token`,
              refreshUrl: `${facts.issuer}/token`,
              scopes,
            },
          },
        },
      },
    },
  };
}

const problems: Readonly<Record<number, string>> = {
  400: "The request is malformed",
  401: "No access token, or not a good one; see WWW-Authenticate (RFC 6750)",
  403: "The access token carries too few rights",
  404: "There is no such thing",
  409: "There are too many already",
  429: "Too many requests; see Retry-After",
  503: "The access token could not be checked right now",
};

/** Below a company: the person has to be in it. */
const company = path("company", { type: "string", examples: ["analytical"] });

function operation(
  operationId: string,
  summary: string,
  scope: keyof typeof scopes,
  responses: object,
  tag: "You" | "Companies" | "Notes",
) {
  const refusals = [400, 401, 403, 503].map(problem);
  return {
    operationId,
    summary,
    tags: [tag],
    security: [{ grantway: [scope] }],
    responses: Object.assign({}, responses, ...refusals) as object,
  };
}

function ok(schema: keyof typeof schemas) {
  return { 200: json("OK", schema) };
}

function problem(status: number) {
  return { [status]: json(problems[status] ?? "", "Error") };
}

function json(description: string, schema: keyof typeof schemas) {
  return { description, content: { "application/json": { schema: ref(schema) } } };
}

function content(description: string, type: string) {
  return { description, content: { [type]: { schema: { type: "string" } } } };
}

function jsonBody(schema: keyof typeof schemas, example: object) {
  return { required: true, content: { "application/json": { schema: ref(schema), example } } };
}

/** The fields that say which page of a list is wanted. */
function page(format: "string" | "uuid") {
  const after = format === "uuid" ? { type: "string", format } : { type: "string" };
  return [query("limit", { type: "integer", minimum: 1, maximum: 100, default: 20 }), query("after", after)];
}

function path(name: string, schema: object) {
  return { name, in: "path", required: true, schema };
}

function query(name: string, schema: object) {
  return { name, in: "query", required: false, schema };
}
