import { ClientError } from "./client-error.ts";
import { definitionShape } from "./definition-shape.ts";
import type { Endpoints, Flow, ProviderDefinition, RequestShape } from "./provider-definition.ts";
import { namesIn } from "./template.ts";

/**
 * Lists every problem of a definition, each a sentence without its full stop that names the field. Empty: it can be used.
 * A catalogue entry must also say when and with what it was compared.
 */
export function checkDefinition(
  value: unknown,
  options: { readonly catalogue?: boolean } = {},
): readonly string[] {
  const shape = definitionShape(value, "");
  if (shape.length > 0) return shape;
  const definition = value as ProviderDefinition;
  return [
    ...waysIn(definition),
    ...flowProblems(definition),
    ...templateProblems(definition),
    ...insecureUrls(definition),
    ...(options.catalogue === true ? provenance(definition) : []),
  ];
}

/**
 * The definition, once nothing is wrong with it.
 *
 * @throws {ClientError} `bad_definition`, with all problems in one sentence.
 */
export function readDefinition(value: unknown): ProviderDefinition {
  const problems = checkDefinition(value);
  if (problems.length === 0) return value as ProviderDefinition;
  throw new ClientError(
    "bad_definition",
    `The provider's definition cannot be used: ${problems.join("; ")}.`,
  );
}

function waysIn({ issuer, endpoints, staticToken, discover }: ProviderDefinition): readonly string[] {
  if (issuer === undefined && endpoints?.token === undefined && staticToken === undefined)
    return ["issuer, endpoints.token or staticToken must say how to come to a token"];
  if (discover === true && issuer === undefined) return ["discover needs issuer"];
  if (discover === false && endpoints?.token === undefined)
    return ["endpoints.token is missing, and discover is false"];
  return [];
}

type Rule = readonly [
  wrong: (definition: ProviderDefinition, has: (endpoint: keyof Endpoints) => boolean) => boolean,
  problem: string,
];

const rules: readonly Rule[] = [
  [
    ({ flows }, has) => names(flows, "code") && !has("authorization"),
    "the flow code needs endpoints.authorization",
  ],
  [({ flows }, has) => names(flows, "device") && !has("device"), "the flow device needs endpoints.device"],
  [
    ({ flows, staticToken }) => names(flows, "static") && staticToken === undefined,
    "the flow static needs staticToken",
  ],
  [
    ({ par }, has) => par === "required" && !has("pushedAuthorization"),
    "par is required, but endpoints.pushedAuthorization is missing",
  ],
  [
    ({ reply }, has) => reply?.expiry?.introspect === true && !has("introspection"),
    "reply.expiry.introspect needs endpoints.introspection",
  ],
  [
    ({ refresh }) => refresh?.kind === "none" && refresh.grace !== undefined,
    "refresh.grace means nothing where nothing is refreshed",
  ],
];

function flowProblems(definition: ProviderDefinition): readonly string[] {
  const discovers = definition.issuer !== undefined && definition.discover !== false;
  const has = (endpoint: keyof Endpoints) => discovers || definition.endpoints?.[endpoint] !== undefined;
  return rules.filter(([wrong]) => wrong(definition, has)).map(([, problem]) => problem);
}

function names(flows: readonly Flow[] | undefined, flow: Flow): boolean {
  return flows?.includes(flow) === true;
}

const always = [
  "client_id",
  "client_secret",
  "redirect_uri",
  "state",
  "code",
  "code_verifier",
  "code_challenge",
  "refresh_token",
  "access_token",
  "scope",
];

function templateProblems(definition: ProviderDefinition): readonly string[] {
  const { callback, reply, api } = definition;
  const variables = Object.keys(definition.variables ?? {});
  const captured = [...Object.keys(callback?.capture ?? {}), ...Object.keys(reply?.capture ?? {})];
  const known = new Set([...always, ...variables, ...captured]);
  const places: readonly (readonly [string, string | undefined])[] = [
    ["issuer", definition.issuer],
    ["assertionAudience", definition.assertionAudience],
    ["jwtBearer.audience", definition.jwtBearer?.audience],
    ["api.base", api?.base],
    ["api.identity.url", api?.identity?.url],
    ...entries("endpoints", definition.endpoints),
    ...entries("api.headers", api?.headers),
    ...Object.entries(definition.requests ?? {}).flatMap(([step, shape]) => requestTemplates(step, shape)),
  ];
  const unknown = places.flatMap(([place, template]) =>
    namesIn(template ?? "")
      .filter((name) => !known.has(name))
      .map((name) => `${place} uses {${name}}, which nothing gives a value`),
  );
  const shadowing = variables
    .filter((name) => always.includes(name))
    .map((name) => `variables.${name} is a name of its own`);
  return [...unknown, ...shadowing];
}

function requestTemplates(step: string, shape: RequestShape) {
  return [
    ...entries(`requests.${step}.headers`, shape.headers),
    ...entries(`requests.${step}.parameters`, shape.parameters),
    ...entries(`requests.${step}.optionalParameters`, shape.optionalParameters),
  ];
}

function entries(place: string, record: object = {}) {
  return Object.entries(record).map(([name, value]) => [`${place}.${name}`, String(value)] as const);
}

const local = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])([:/]|$)/;

/** Secrets need https; plain http is only for this machine. */
function insecureUrls({ endpoints = {}, issuer }: ProviderDefinition): readonly string[] {
  return Object.entries({ issuer, ...endpoints })
    .filter(([, url]) => url?.startsWith("http://") === true && !local.test(url))
    .map(
      ([name]) =>
        `${name === "issuer" ? name : `endpoints.${name}`} must be https (http is for this machine only)`,
    );
}

function provenance({ checkedOn, source }: ProviderDefinition): readonly string[] {
  return [
    ...(checkedOn === undefined ? ["checkedOn is missing"] : []),
    ...((source ?? []).length === 0 ? ["source is missing"] : []),
  ];
}
