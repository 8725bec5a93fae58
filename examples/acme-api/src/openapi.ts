import { ref, schemas } from "./schemas.ts";

/** The scopes of this API, with descriptions for people. */
export const scopes = {
  read: "Read your username, profile, companies and notes",
  write: "Write and delete your notes",
} as const;

/** Describes the API. `tools/` and people read it at `/openapi.json`. */
export function describeApi(facts: { readonly url: string; readonly issuer: string }) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Acme API",
      version: "1.0.0",
      summary: "A small protected API: who you are, your companies, your notes.",
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: facts.url }],
    paths: {
      "/api/username": { get: operation("getUsername", "Whose token this is", "read", ok("Username")) },
      "/api/profile": { get: operation("getProfile", "What this token says", "read", ok("Profile")) },
      "/api/companies": { get: operation("listCompanies", "Your companies", "read", ok("Companies")) },
      "/api/notes": {
        get: {
          ...operation("listNotes", "Your notes, newest first", "read", ok("NotePage")),
          parameters: [
            query("limit", { type: "integer", minimum: 1, maximum: 100, default: 20 }),
            query("after", { type: "string", format: "uuid" }),
          ],
        },
        post: {
          ...operation("addNote", "Write a note", "write", { 201: json("Created", "Note"), ...problem(409) }),
          requestBody: { required: true, content: { "application/json": { schema: ref("NewNote") } } },
        },
      },
      "/api/notes/{id}": {
        delete: {
          ...operation("deleteNote", "Delete a note", "write", {
            204: { description: "Deleted" },
            ...problem(404),
          }),
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          ],
        },
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
  503: "The access token could not be checked right now",
};

function operation(operationId: string, summary: string, scope: keyof typeof scopes, responses: object) {
  const refusals = [400, 401, 403, 503].map(problem);
  return {
    operationId,
    summary,
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

function query(name: string, schema: object) {
  return { name, in: "query", required: false, schema };
}
