import type { Changes, Difference, Unlisted } from "@grantway/protocol";
import { countedUpTo } from "@grantway/protocol/declarations";
import { printable } from "@grantway/terminal";

/** Differences for a person to read: a sign, what is done with what, and each member as it was and as it will be. */
export function differenceText(differences: readonly Difference[]): string {
  return differences.map(recordText).join("\n");
}

/** `1 to create, 2 to change`. */
export function inNumbers(differences: readonly Difference[], words = toBe): string {
  return actions
    .map((action) => [differences.filter((one) => one.action === action).length, words[action]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

const actions = ["create", "change", "delete"] as const;
const toBe = { create: "to create", change: "to change", delete: "to delete" };

/** What was done. */
export const done = { create: "created", change: "changed", delete: "deleted" };

/** Records that are left alone; `undefined` where there are none. */
export function unlistedText({ apis, scopes, clients }: Unlisted): string | undefined {
  const kinds = [
    ["API", apis],
    ["scope", scopes],
    ["client", clients],
  ] as const;
  const named = kinds.flatMap(([kind, ids]) => ids.map((id) => `${kind} ${printable(id)}`));
  if (named.length === 0) return undefined;
  const some = named.slice(0, mostNamed);
  const others = named.length - some.length;
  const more = others === 0 ? "" : `, and ${others} more`;
  return `Not declared, and left alone (--prune deletes them): ${some.join(", ")}${more}.`;
}

const mostNamed = 20;

const signs = { create: "+", change: "~", delete: "-" };
const kinds = { api: "API", scope: "scope", client: "client" };

function recordText(difference: Difference): string {
  const { kind, action, id, fields, secret } = difference;
  const head = `${signs[action]} ${action} ${kinds[kind]} ${printable(id)}`;
  if (action === "delete") return `${head}: ${consequence(difference)}`;
  const lines = Object.entries(fields).flatMap(([name, change]) => fieldLines(name, change));
  const given = secret === true ? [`    client_secret: the one the file refers to${beside(action)}`] : [];
  return [head, ...lines, ...given].join("\n");
}

function beside(action: Difference["action"]): string {
  return action === "create" ? "" : "; the one before ends after 24h";
}

function consequence({ kind, heldBy = 0, takes }: Difference): string {
  const clients = several(heldBy, "client");
  if (kind === "client") {
    if (takes === undefined) return "with its secrets and everything people granted to it";
    const { grants, families = 0, secrets = 0 } = takes;
    return `with ${several(secrets, "secret")}, ${several(grants, "grant")} of people and ${families === 1 ? "1 token family" : several(families, "token familie")}`;
  }
  if (kind === "scope") {
    return `taken from ${clients} and from ${takes === undefined ? "everything people granted" : `${several(takes.grants, "grant")} of people`}`;
  }
  return heldBy === 0 ? "nobody introspects for it" : `${clients} will not introspect for it any more`;
}

function several(count: number, what: string): string {
  if (count === 1) return `1 ${what}`;
  return `${count >= countedUpTo ? `${count} or more` : count} ${what}s`;
}

function fieldLines(name: string, { from, to }: Changes[string]): readonly string[] {
  const [was, is] = [listOf(name, from), listOf(name, to)];
  if (was === undefined || is === undefined || from === undefined) {
    return [`    ${name}: ${from === undefined ? "" : `${valueText(from)} → `}${valueText(to)}`];
  }
  return [
    `    ${name}:`,
    ...was.filter((one) => !is.includes(one)).map((one) => `      - ${printable(one)}`),
    ...is.filter((one) => !was.includes(one)).map((one) => `      + ${printable(one)}`),
  ];
}

/** A list of texts; scopes are one text in RFC 7591 and a list to people. */
function listOf(name: string, value: unknown): readonly string[] | undefined {
  if (name === "scope" && typeof value === "string") return value.split(" ").filter((word) => word !== "");
  return Array.isArray(value) ? value.map(String) : undefined;
}

function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  return printable(JSON.stringify(value));
}
