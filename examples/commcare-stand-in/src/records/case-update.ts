import type { CaseIndex } from "./case.ts";

/** What may be sent about one case. */
export interface CaseUpdate {
  readonly case_type?: string;
  readonly case_name?: string;
  readonly external_id?: string;
  readonly owner_id?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices?: Readonly<Record<string, CaseIndex>>;
  readonly close?: boolean;
}

const texts = ["case_type", "case_name", "external_id", "owner_id"] as const;
const members: ReadonlySet<string> = new Set([...texts, "properties", "indices", "close"]);

/**
 * Reads what was sent about a case; a text is what CommCare HQ would say is wrong with it.
 *
 * @param creating - whether name, type and owner must be there.
 */
export function readCaseUpdate(body: unknown, creating: boolean): CaseUpdate | string {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return "Payload must be a single JSON object";
  const sent = body as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(sent).find((name) => !members.has(name));
  if (unknown !== undefined) return `'${unknown}' is not a valid field.`;
  const wrong = texts
    .map((name) => problemOfText(name, sent[name], creating))
    .find((one) => one !== undefined);
  if (wrong !== undefined) return wrong;
  if (sent["close"] !== undefined && typeof sent["close"] !== "boolean")
    return "Property close should be a boolean.";
  return problemOfProperties(sent["properties"]) ?? problemOfIndices(sent["indices"]) ?? sent;
}

function problemOfText(name: string, value: unknown, creating: boolean): string | undefined {
  if (value === undefined) {
    return creating && name !== "external_id"
      ? `Property ${name} is required when creating a case.`
      : undefined;
  }
  if (typeof value !== "string") return `Property ${name} should be a string.`;
  return value.length > 255 ? `Property ${name} must be 255 characters or less.` : undefined;
}

/** A name of an XML element, which every property is stored as. */
const elementName = /^(?!xml)[a-z_][\w-]*$/i;

function problemOfProperties(properties: unknown): string | undefined {
  if (properties === undefined) return undefined;
  if (!isObject(properties)) return "Property properties should be an object.";
  for (const [name, value] of Object.entries(properties)) {
    if (!elementName.test(name))
      return `Error with case property '${name}'. Names must be valid XML element names.`;
    if (typeof value !== "string")
      return `Error with case property '${name}'. Values must be strings, received '${JSON.stringify(value)}'`;
  }
  return undefined;
}

function problemOfIndices(indices: unknown): string | undefined {
  if (indices === undefined) return undefined;
  if (!isObject(indices)) return "Property indices should be an object.";
  for (const [name, index] of Object.entries(indices)) {
    const { case_id, case_type, relationship } = isObject(index) ? index : {};
    if (typeof case_id !== "string" || typeof case_type !== "string")
      return `Property case_id is required in index ${name}.`;
    if (relationship !== "child" && relationship !== "extension")
      return `Property relationship must be one of 'child', 'extension' in index ${name}.`;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
