import { parseScope } from "@grantway/protocol";
import { z } from "zod";
import { judgeMember } from "./client-members.ts";
import { applicationTypes, authenticationMethods, grantTypes, signingAlgorithms } from "./client-metadata.ts";
import type { ClientDraft } from "./client-metadata.ts";

/*
 * Reads clients from JSON in the vocabulary of RFC 7591 §2, one object or a list of them, with four members of our own:
 * `type`, `first_party`, `pkce`, `introspects`. A member nobody knows is a problem, because it is most likely misspelt;
 * what becomes of the others is in `client-members.ts`.
 */

const list = (words: string) => z.array(z.string(words), words);
const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values as [T, ...T[]], `must be one of ${values.join(", ")}`);

const entry = z.object({
  client_id: z.string("must be text").optional(),
  client_secret: z.string("must be text").optional(),
  client_name: z.string("must be text").optional(),
  redirect_uris: list("must be a list of URIs").optional(),
  grant_types: z.array(oneOf(grantTypes), `must be a list of ${grantTypes.join(", ")}`).optional(),
  response_types: z.array(z.literal("code", "can only be code"), 'must be ["code"]').optional(),
  token_endpoint_auth_method: oneOf(authenticationMethods).optional(),
  scope: z.string("must be text, scopes separated by blanks").optional(),
  id_token_signed_response_alg: oneOf(signingAlgorithms).optional(),
  type: oneOf(["confidential", "public"]).optional(),
  first_party: z.boolean("must be true or false").optional(),
  application_type: oneOf(applicationTypes).optional(),
  pkce: oneOf(["required", "optional"]).optional(),
  introspects: list("must be a list of API audiences").optional(),
});

const mostClients = 1000;

/** One client of the file. */
export interface ImportedClient {
  /** How problems name it: its `client_id`, or its place in the list. */
  readonly label: string;
  readonly draft: ClientDraft;
  /** Absent: one is generated, unless the client is public. */
  readonly secret?: string;
  /** Members that say something about the app which is not kept here. */
  readonly unkept: readonly string[];
}

/** What the text holds. `problems` are empty exactly when every client could be read. */
export function readClients(text: string): {
  readonly clients: readonly ImportedClient[];
  readonly problems: readonly string[];
} {
  const parsed = parseJson(text);
  // Not copied by a schema, which would leave out a member named __proto__.
  const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const readable = Array.isArray(parsed) || isObject(parsed);
  if (!readable || entries.length === 0 || entries.length > mostClients) {
    return {
      clients: [],
      problems: [`The file must hold a JSON object or a list of 1 to ${mostClients} of them.`],
    };
  }
  const read = entries.map(readEntry);
  return {
    clients: read.flatMap(({ client }) => client ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEntry(value: unknown, index: number): { client?: ImportedClient; problems: string[] } {
  const label = labelOf(value, index);
  const parsed = entry.safeParse(value);
  const foreign = readForeign(value);
  const problems = [
    ...(parsed.success ? responseTypeProblems(parsed.data) : parsed.error.issues.map(explain)),
    ...foreign.problems,
  ].map((problem) => `Client ${label}: ${problem}.`);
  if (!parsed.success || problems.length > 0) return { problems };
  const { client_secret: secret } = parsed.data;
  const { unkept } = foreign;
  const client = { label, draft: toDraft(parsed.data), unkept, ...(secret === undefined ? {} : { secret }) };
  return { client, problems: [] };
}

/** The members that are not of {@link entry}. */
function readForeign(value: unknown): { readonly unkept: string[]; readonly problems: string[] } {
  const unkept: string[] = [];
  const problems: string[] = [];
  for (const [name, said] of isObject(value) ? Object.entries(value) : []) {
    if (Object.hasOwn(entry.shape, name)) continue;
    const verdict = judgeMember(name, said);
    if (verdict === undefined) continue;
    if ("unkept" in verdict) unkept.push(name);
    else problems.push(`${printable(name)} ${verdict.refused}`);
  }
  return { unkept, problems };
}

/** RFC 7591 §2.1: the code grant goes with the response type `code`. */
function responseTypeProblems({ response_types: types, grant_types: grants }: z.output<typeof entry>) {
  const usesCode = grants === undefined || grants.includes("authorization_code");
  return types?.length === 0 && usesCode
    ? ["response_types must hold code where grant_types holds authorization_code"]
    : [];
}

function toDraft(data: z.output<typeof entry>): ClientDraft {
  const optional = {
    id: data.client_id,
    type: data.type,
    authenticationMethod: data.token_endpoint_auth_method,
    redirectUris: data.redirect_uris,
    grantTypes: data.grant_types,
    scopes: data.scope === undefined ? undefined : parseScope(data.scope),
    applicationType: data.application_type,
    firstParty: data.first_party,
    pkce: data.pkce,
    idTokenAlgorithm: data.id_token_signed_response_alg,
    introspects: data.introspects,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as Partial<ClientDraft>),
    name: data.client_name ?? data.client_id ?? "",
  };
}

function labelOf(value: unknown, index: number): string {
  const id =
    typeof value === "object" && value !== null && "client_id" in value ? value.client_id : undefined;
  return typeof id === "string" && /^[\x21-\x7E]{1,100}$/.test(id) ? id : `number ${index + 1}`;
}

/** Never the value: it may be a secret. */
function explain(issue: z.core.$ZodIssue): string {
  return issue.path.length === 0 ? "must be a JSON object" : `${String(issue.path[0])} ${issue.message}`;
}

/** A name out of a file, fit for a terminal. */
function printable(name: string): string {
  return /^[\x21-\x7E]{1,100}$/.test(name) ? name : JSON.stringify(name.slice(0, 100));
}
