import type { ImportedClient, Problem } from "@grantway/protocol";
import { importClients, needsSecret } from "@grantway/protocol/operations";
import { CommandError, formatTable, readText, repeatedMember } from "@grantway/terminal";
import { clientJson } from "./client-json.ts";
import { beyondCaller, invalid } from "./failure.ts";
import type { Answer, Work } from "./frame.ts";
import { unregister } from "./unregister.ts";

/** `clients import FILE`: everything is checked before anything is written, which one transaction does. */
export async function importFile({ instance, terminal }: Work<object>, file = ""): Promise<Answer> {
  const documents = readDocuments(file === "-" ? await terminal.readInput() : readText(file));
  const made = await instance.perform(importClients, { documents });
  if (made.outcome === "beyond-caller") throw beyondCaller();
  if (made.outcome === "invalid") {
    throw invalid(made.problems.map((problem) => problemText(problem, documents)));
  }
  if (made.outcome === "taken") throw taken(made.ids, documents.length);
  const { clients } = made;
  const table = formatTable(
    ["client id", "name", "client secret, shown this once"],
    clients.map(({ client, secret }) => [client.id, client.name, secret ?? noSecret(client)]),
    "",
  );
  const left = clients.filter(({ unkept }) => unkept.length > 0);
  return {
    json: clients.map(importedJson),
    text: [
      table,
      ...left.map(({ client, unkept }) => `Not kept of ${client.id}: ${unkept.join(", ")}.`),
    ].join("\n"),
    ...unregister(instance, clients),
  };
}

function readDocuments(text: string): readonly unknown[] {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) {
    throw invalid(["The file must hold a JSON object or a list of them."]);
  }
  const twice = repeatedMember(text);
  if (twice !== undefined)
    throw invalid([`${printable(twice)} stands twice in one object: leave one of them.`]);
  return Array.isArray(value) ? value : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Client spa, redirect_uris: …`: the client by its id or its place, the member as the file names it. */
function problemText({ path, problem }: Problem, documents: readonly unknown[]): string {
  const [place, member] = path;
  if (typeof place !== "number") return problem;
  const client = `Client ${labelOf(documents[place], place)}`;
  return `${member === undefined ? client : `${client}, ${printable(String(member))}`}: ${problem}`;
}

function labelOf(document: unknown, place: number): string {
  const id =
    typeof document === "object" && document !== null && "client_id" in document
      ? document.client_id
      : undefined;
  return typeof id === "string" && isPlain(id) ? id : `number ${place + 1}`;
}

/** A name out of a file, fit for a terminal. */
function printable(name: string): string {
  return isPlain(name) ? name : JSON.stringify(name.slice(0, 100));
}

function isPlain(text: string): boolean {
  return /^[\x21-\x7E]{1,100}$/.test(text);
}

function taken(ids: readonly string[], asked: number): CommandError {
  const problems = ids.map((id) => `There is a client ${id} already.`);
  const [only = ""] = problems;
  if (asked === 1) return new CommandError("already_exists", only);
  return new CommandError(
    "already_exists",
    "Nothing was changed, because of clients that exist already:",
    problems,
  );
}

function importedJson({ client, secret, unkept }: ImportedClient) {
  return {
    ...clientJson(client),
    ...(secret === undefined ? {} : { client_secret: secret }),
    ...(unkept.length === 0 ? {} : { not_kept: unkept }),
  };
}

function noSecret({ type, authenticationMethod }: ImportedClient["client"]): string {
  if (type === "public") return "none: public";
  return needsSecret(authenticationMethod) ? "as given" : "none: it signs with its key";
}
