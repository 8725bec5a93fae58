import type {
  ClientEdit,
  ConnectionDetail,
  Flow,
  NewConnection,
  ProviderDetail,
  StepParameters,
  UsualScopes,
} from "@grantway/helper/contract";
import { recordOf, rowsOf, type StepRows } from "./rows.ts";

/** The form of a connection, as it is typed. */
export interface ConnectionValues {
  readonly name: string;
  readonly service: string;
  readonly flow: Flow;
  readonly clientId: string;
  readonly secret: string;
  /** Forget the secret that is kept. */
  readonly forgetSecret: boolean;
  readonly privateKey: string;
  readonly authentication: string;
  readonly scopes: string;
  /** Parameter → scopes. */
  readonly extraScopes: Readonly<Record<string, string>>;
  readonly resources: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly parameters: StepRows;
}

/** A new connection to a provider. `taken` are names that are used. */
export function valuesFor(
  { definition, flows, usualScopes }: Pick<ProviderDetail, "definition" | "flows" | "usualScopes">,
  taken: ReadonlySet<string>,
): ConnectionValues {
  const flow = flows[0] ?? "code";
  const variables = Object.entries(definition.variables ?? {}).map(
    ([name, variable]) => [name, variable.default ?? ""] as const,
  );
  return {
    name: freeName(definition.id, taken),
    service: definition.service ?? definition.id,
    flow,
    clientId: "",
    secret: "",
    forgetSecret: false,
    privateKey: "",
    authentication: "",
    scopes: usualText(usualScopes, flow),
    extraScopes: Object.fromEntries(extraScopeNames(definition).map((name) => [name, ""])),
    resources: "",
    variables: Object.fromEntries(variables),
    parameters: {},
  };
}

/** Another way of signing in, with the scopes that are usual for it unless the person chose some. */
export function withFlow(values: ConnectionValues, flow: Flow, usualScopes: UsualScopes): ConnectionValues {
  const untouched = values.scopes === usualText(usualScopes, values.flow);
  return { ...values, flow, scopes: untouched ? usualText(usualScopes, flow) : values.scopes };
}

function usualText(usualScopes: UsualScopes, flow: Flow): string {
  return (usualScopes[flow] ?? []).join(" ");
}

/** What a connection has. */
export function valuesOf(detail: ConnectionDetail): ConnectionValues {
  const names = [...extraScopeNames(detail.definition), ...Object.keys(detail.extraScopes)];
  return {
    name: detail.name,
    service: detail.service,
    flow: detail.flow,
    clientId: detail.clientId,
    secret: "",
    forgetSecret: false,
    privateKey: "",
    authentication: detail.authentication ?? "",
    scopes: detail.requestedScopes.join(" "),
    extraScopes: Object.fromEntries(names.map((name) => [name, (detail.extraScopes[name] ?? []).join(" ")])),
    resources: detail.resources.join("\n"),
    variables: {
      ...Object.fromEntries(Object.keys(detail.definition.variables ?? {}).map((name) => [name, ""])),
      ...detail.variables,
    },
    parameters: Object.fromEntries(
      Object.entries(detail.parameters).map(([step, record]) => [step, rowsOf(record)]),
    ),
  };
}

function extraScopeNames({ scopes }: ProviderDetail["definition"]): readonly string[] {
  const extra = scopes?.["extra"];
  return typeof extra === "object" && extra !== null ? Object.keys(extra) : [];
}

/** `github`, or `github-2` where that is taken. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** What new connections and edits have in common. @throws {Error} with a sentence when the private key is no JSON */
export function settingsOf(values: ConnectionValues) {
  return {
    name: values.name.trim(),
    service: values.service.trim(),
    client: clientOf(values),
    scopes: words(values.scopes),
    extraScopes: extraScopesOf(values),
    resources: values.resources.split(/\s+/).filter((uri) => uri !== ""),
    variables: Object.fromEntries(Object.entries(values.variables).filter(([, value]) => value !== "")),
    parameters: parametersOf(values.parameters),
  } satisfies Partial<NewConnection>;
}

/** What the person changed. The rest is left out, or it would undo what was changed elsewhere meanwhile. */
export function changesOf(
  before: ConnectionValues,
  after: ConnectionValues,
): Partial<ReturnType<typeof settingsOf>> {
  const was = new Map<string, unknown>(Object.entries(settingsOf(before)));
  const changed = Object.entries(settingsOf(after)).filter(([name, value]) => differs(was.get(name), value));
  return Object.fromEntries(changed);
}

/** Whether two values differ once they are sent. */
export function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function extraScopesOf({ extraScopes }: ConnectionValues): Record<string, readonly string[]> {
  const asked = Object.entries(extraScopes).map(([name, text]) => [name, words(text)] as const);
  return Object.fromEntries(asked.filter(([, scopes]) => scopes.length > 0));
}

/** Scopes hold no spaces; commas are how some providers write them down. */
function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

function clientOf({
  clientId,
  secret,
  forgetSecret,
  privateKey,
  authentication,
}: ConnectionValues): ClientEdit {
  return {
    id: clientId.trim(),
    ...(forgetSecret ? { secret: null } : {}),
    ...(secret === "" ? {} : { secret }),
    ...(privateKey.trim() === "" ? {} : { privateKey: readKey(privateKey) }),
    authentication: authentication === "" ? null : authentication,
  };
}

function readKey(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw new Error("The private key must be a JWK: one JSON object that begins with { and ends with }.");
  }
}

/** Steps without rows are left out. */
function parametersOf(rows: StepRows): StepParameters {
  return Object.fromEntries(
    Object.entries(rows)
      .map(([step, own]) => [step, recordOf(own)] as const)
      .filter(([, record]) => Object.keys(record).length > 0),
  );
}
