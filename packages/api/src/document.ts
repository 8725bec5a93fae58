import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { resources } from "./all.ts";
import { isSchema, nothing, type Answer, type Operation, problemsOf } from "./operation.ts";
import { problemKinds, type ProblemName } from "./problems.ts";
import { problem } from "./schemas/problem.ts";
import { z } from "./zod.ts";

/*
 * The OpenAPI 3.1 document: the contract once more, for everybody who has other tools. Made when it is first asked for, as
 * it takes a while; the package that makes it is loaded then.
 */

/** Where the API and its provider are. */
export interface DocumentOptions {
  readonly issuer: string;
  readonly version: string;
}

/** The document of all operations. */
export function createApiDocument({ issuer, version }: DocumentOptions) {
  const scopes = Object.fromEntries(
    resources
      .flatMap(({ operations }) => operations)
      .flatMap(permissionsOf)
      .map((permission) => [permission, `What needs ${permission}`]),
  );
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Grantway management API",
      version,
      description:
        "Everything an administrator, an auditor, a support desk or a developer may do, for programs.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${issuer}/api/v1` }],
    tags: resources.map(({ title }) => ({ name: title })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        oauth: {
          type: "oauth2",
          description: "A token of this server for the audience of this API; its scopes are the permissions.",
          flows: {
            clientCredentials: { tokenUrl: `${issuer}/token`, scopes },
            authorizationCode: {
              authorizationUrl: `${issuer}/authorize`,
              tokenUrl: `${issuer}/token`,
              scopes,
            },
          },
        },
        session: {
          type: "apiKey",
          in: "header",
          name: "x-csrf-token",
          description:
            "In a page of this server: the session of the browser, and the token of `GET /session`.",
        },
      },
    },
  });
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { title, operations } of resources) {
    for (const operation of operations) {
      (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, title);
    }
  }
  return paths;
}

function describe(operation: Operation, tag: string): ZodOpenApiOperationObject {
  const { name, summary, params, query, body, answers } = operation;
  const header = headersOf(operation);
  return {
    operationId: name,
    summary,
    description: wordsOf(operation),
    tags: [tag],
    security: [...permissionsOf(operation).map((one) => ({ oauth: [one] })), { session: [] }],
    requestParams: {
      ...(params === undefined ? {} : { path: params }),
      ...(query === undefined ? {} : { query }),
      ...(header === undefined ? {} : { header }),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: { ...answersOf(answers), ...refusalsOf(problemsOf(operation)) },
  };
}

/** Each of which is enough. */
function permissionsOf({ permission, ownPermission }: Operation): readonly string[] {
  if (permission === "none") return [];
  return ownPermission === undefined ? [permission] : [permission, ownPermission];
}

function headersOf({ revision, idempotent }: Operation) {
  if (revision === undefined && idempotent === undefined) return undefined;
  return z.object({
    ...(revision === undefined
      ? {}
      : { "If-Match": z.string().meta({ description: 'The revision that was read, in quotes: `"7"`.' }) }),
    ...(idempotent === undefined
      ? {}
      : {
          "Idempotency-Key": z
            .string()
            .optional()
            .meta({ description: "1 to 255 visible ASCII characters, another for every creation." }),
        }),
  });
}

/** What follows from the operation, in sentences. */
function wordsOf({ description, permission, ownPermission, fresh, audit }: Operation): string {
  const own = ownPermission === undefined ? "" : `, or \`${ownPermission}\` for what the caller owns`;
  return [
    description,
    permission === "none" ? undefined : `Needs the permission \`${permission}\`${own}.`,
    fresh === undefined ? undefined : "In a browser it needs a sign-in of the last ten minutes.",
    audit === "nothing" ? undefined : `Recorded in the audit as \`${audit}\`.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

function answersOf(answers: Operation["answers"]) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { description: describeStatus(status), ...contentOf(answer) },
    ]),
  );
}

function contentOf(answer: Answer) {
  if (answer === nothing) return {};
  if (isSchema(answer)) return { content: { "application/json": { schema: answer } } };
  const schema = { type: "string" } as const;
  return { content: Object.fromEntries(answer.mediaTypes.map((mediaType) => [mediaType, { schema }])) };
}

function describeStatus(status: string): string {
  return { "200": "As asked.", "201": "It was made.", "204": "It was done." }[status] ?? "As asked.";
}

/** One answer for each status; which problems come with it, its description says. */
function refusalsOf(names: readonly ProblemName[]) {
  const byStatus = Map.groupBy(names, (name) => problemKinds[name].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((name) => `\`${name}\`: ${problemKinds[name].title}.`).join(" "),
        content: { "application/problem+json": { schema: problem } },
      },
    ]),
  );
}
