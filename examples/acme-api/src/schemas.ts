import { projectStatuses } from "./projects.ts";

/*
 * JSON Schemas: the routes validate with them and the OpenAPI document shows them, so the two cannot disagree.
 */

const id = { type: "string", format: "uuid" };

/** Not blank, no NUL. */
const noteText = {
  type: "string",
  minLength: 1,
  maxLength: 1000,
  pattern: String.raw`^[^\u0000]*[^\s\u0000][^\u0000]*$`,
};

/** What a project has besides its id. */
const project = {
  name: { type: "string", minLength: 1, maxLength: 100 },
  status: { type: "string", enum: projectStatuses },
  lead: { type: "string", maxLength: 100 },
  budget: { type: "integer", minimum: 0, description: "Whole euros." },
  starts_on: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, format: "date" },
  tags: { type: "array", items: { type: "string", maxLength: 40 }, maxItems: 20 },
};

export const schemas = {
  Username: object({ username: { type: "string" } }),
  Profile: object({
    username: { type: "string" },
    subject: { type: "string", description: "Stable and unique; use it as the key, not the username." },
    app: { type: ["string", "null"], description: "The client this token was issued to." },
    scopes: { type: "array", items: { type: "string" } },
    token_expires_at: { type: ["string", "null"], format: "date-time" },
  }),
  Company: object({ id: { type: "string" }, name: { type: "string" }, role: { type: "string" } }),
  Companies: object({ items: { type: "array", items: ref("Company") } }),
  Project: object({ id: { type: "string" }, ...project }),
  ProjectChange: { type: "object", minProperties: 1, additionalProperties: false, properties: project },
  ProjectPage: object({
    items: { type: "array", items: ref("Project") },
    next: {
      type: ["string", "null"],
      description: "Send it as `after` for the next page; null on the last.",
    },
    total: { type: "integer" },
  }),
  NewNote: object({ text: noteText }),
  Note: object({ id, text: noteText, created_at: { type: "string", format: "date-time" } }),
  NotePage: object({
    items: { type: "array", items: ref("Note") },
    next: {
      type: ["string", "null"],
      description: "Send it as `after` for the next page; null on the last.",
    },
  }),
  Error: object({ error: { type: "string" }, error_description: { type: "string" } }),
} as const;

/** A reference into the OpenAPI document. */
export function ref(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function object(properties: Readonly<Record<string, object>>) {
  return { type: "object", required: Object.keys(properties), additionalProperties: false, properties };
}
