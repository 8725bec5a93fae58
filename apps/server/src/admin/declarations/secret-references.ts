import { resolve } from "node:path";
import type { Problem } from "@grantway/protocol";
import { problemAt } from "@grantway/protocol/operation-rules";
import { CommandError, readText } from "@grantway/terminal";

/** Where secrets are, as a file says it. */
export interface SecretPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the path of a file is relative to. */
  readonly folder: string;
}

/**
 * The value of a document with the secrets its clients refer to, as `client_secret: { env: NAME }` or `{ file: PATH }`. One that
 * stands in the document itself is refused, and not repeated: the document is made to be kept where many can read it. Where a
 * secret is not to be had, the client goes on without, so that everything else about it is told as well.
 */
export function withSecrets(
  document: unknown,
  places: SecretPlaces,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  if (!isObject(document) || !Array.isArray(document["clients"])) return { value: document, problems: [] };
  const problems: Problem[] = [];
  const clients = document["clients"].map((client: unknown, place) => {
    if (!isObject(client) || !Object.hasOwn(client, "client_secret")) return client;
    const { client_secret: reference, ...rest } = client;
    const found = find(reference, places);
    if ("secret" in found) return { ...client, client_secret: found.secret };
    problems.push(problemAt(["clients", place, "client_secret"], found.problem, "secret-reference"));
    return rest;
  });
  return { value: { ...document, clients }, problems };
}

type Found = { readonly secret: string } | { readonly problem: string };

const how = "name where it is, as client_secret: { env: NAME } or { file: PATH }.";

function find(reference: unknown, { environment, folder }: SecretPlaces): Found {
  if (typeof reference === "string") return { problem: `A secret does not stand in the file; ${how}` };
  const [[kind, name] = [], ...others] = isObject(reference) ? Object.entries(reference) : [];
  if (others.length > 0 || typeof name !== "string") return { problem: `It must ${how}` };
  if (kind === "env") return fromEnvironment(name, environment);
  return kind === "file" ? fromFile(name, folder) : { problem: `It must ${how}` };
}

function fromEnvironment(name: string, environment: SecretPlaces["environment"]): Found {
  const secret = environment[name] ?? "";
  return secret === "" ? { problem: `The variable ${name} is not set.` } : { secret };
}

/** The first line, as everywhere a secret comes from a file. */
function fromFile(name: string, folder: string): Found {
  try {
    const [secret = ""] = readText(resolve(folder, name)).split(/\r\n|\r|\n/, 1);
    return secret === "" ? { problem: `The file ${name} is empty.` } : { secret };
  } catch (error) {
    if (error instanceof CommandError) return { problem: error.message };
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
