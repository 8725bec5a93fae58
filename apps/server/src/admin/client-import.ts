import { parseScope } from "@grantway/protocol";
import { z } from "zod";
import { authenticationMethods, grantTypes, signingAlgorithms } from "./client-metadata.ts";
import type { ClientDraft } from "./client-metadata.ts";

/*
 * Reads clients from JSON in the vocabulary of RFC 7591 §2, one object or a list of them, with four members of our own:
 * `type`, `first_party`, `pkce`, `introspects`. A member nobody knows is a problem, because it is most likely misspelt;
 * members of the RFC that this server has no use for are read over.
 */

const list = (words: string) => z.array(z.string(words), words);
const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values as [T, ...T[]], `must be one of ${values.join(", ")}`);
const ignored = z.unknown().optional();

const entry = z.strictObject({
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
  pkce: oneOf(["required", "optional"]).optional(),
  introspects: list("must be a list of API audiences").optional(),
  client_id_issued_at: ignored,
  client_secret_expires_at: ignored,
  client_uri: ignored,
  logo_uri: ignored,
  tos_uri: ignored,
  policy_uri: ignored,
  contacts: ignored,
  application_type: ignored,
  software_id: ignored,
  software_version: ignored,
});

const mostClients = 1000;
const file = z.union([z.array(z.unknown()).min(1).max(mostClients), z.record(z.string(), z.unknown())]);

/** One client of the file. */
export interface ImportedClient {
  /** How problems name it: its `client_id`, or its place in the list. */
  readonly label: string;
  readonly draft: ClientDraft;
  /** Absent: one is generated, unless the client is public. */
  readonly secret?: string;
}

/** What the text holds. `problems` are empty exactly when every client could be read. */
export function readClients(text: string): {
  readonly clients: readonly ImportedClient[];
  readonly problems: readonly string[];
} {
  const parsed = file.safeParse(parseJson(text));
  if (!parsed.success) {
    return {
      clients: [],
      problems: [`The file must hold a JSON object or a list of 1 to ${mostClients} of them.`],
    };
  }
  const entries = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  const read = entries.map(readEntry);
  return {
    clients: read.flatMap(({ client }) => client ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
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
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => explain(issue, label)) };
  const { client_secret: secret } = parsed.data;
  const client = { label, draft: toDraft(parsed.data), ...(secret === undefined ? {} : { secret }) };
  return { client, problems: [] };
}

function toDraft(data: z.output<typeof entry>): ClientDraft {
  const optional = {
    id: data.client_id,
    type: data.type,
    authenticationMethod: data.token_endpoint_auth_method,
    redirectUris: data.redirect_uris,
    grantTypes: data.grant_types,
    scopes: data.scope === undefined ? undefined : parseScope(data.scope),
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
function explain(issue: z.core.$ZodIssue, label: string): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `Client ${label}: ${key} is not a member RFC 7591 or this server knows.`);
  }
  if (issue.path.length === 0) return [`Client ${label}: must be a JSON object.`];
  return [`Client ${label}: ${String(issue.path[0])} ${issue.message}.`];
}
