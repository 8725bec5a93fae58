import { readFileSync } from "node:fs";
import type { Client, ScopeCatalogue } from "@grantway/protocol";
import { CommandError, formatTable } from "@grantway/terminal";
import { readClients } from "./client-import.ts";
import type { ImportedClient } from "./client-import.ts";
import { clientJson } from "./client-json.ts";
import { completeMetadata, metadataProblems } from "./client-metadata.ts";
import type { ClientMetadata } from "./client-metadata.ts";
import { givenSecretProblems, registerClient } from "./client-registration.ts";
import type { Registration } from "./client-registration.ts";
import { invalid } from "./failure.ts";
import type { Answer, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";

interface Prepared {
  readonly label: string;
  readonly metadata: ClientMetadata;
  readonly secret: string | undefined;
  readonly unkept: readonly string[];
}

/** A client that was written, and what of its entry was not. */
type Imported = Registration & Pick<Prepared, "unkept">;

/** `clients import FILE`: everything is checked before anything is written. */
export async function importClients({ instance, terminal }: Work<object>, file = ""): Promise<Answer> {
  const read = readClients(file === "-" ? await terminal.readInput() : readFile(file));
  const catalogue = await instance.storage.catalogue.current();
  const prepared = read.clients.map((client) => prepare(client, instance));
  const problems = [
    ...read.problems,
    ...prepared.flatMap((client) => problemsOf(client, catalogue)),
    ...twins(prepared),
  ];
  if (problems.length > 0) throw invalid(problems);
  await refuseTaken(prepared, instance);

  const registered: Imported[] = [];
  for (const client of prepared) {
    registered.push({ ...(await register(client, instance)), unkept: client.unkept });
  }
  const table = formatTable(
    ["client id", "name", "client secret, shown this once"],
    registered.map(({ client, secret }) => [client.id, client.name, secret ?? noSecret(client)]),
    "",
  );
  const left = registered.filter(({ unkept }) => unkept.length > 0);
  return {
    json: registered.map(importedJson),
    text: [
      table,
      ...left.map(({ client, unkept }) => `Not kept of ${client.id}: ${unkept.join(", ")}.`),
    ].join("\n"),
  };
}

function importedJson({ client, secret, unkept }: Imported) {
  return {
    ...clientJson(client),
    ...(secret === undefined ? {} : { client_secret: secret }),
    ...(unkept.length === 0 ? {} : { not_kept: unkept }),
  };
}

function noSecret({ type }: Client): string {
  return type === "public" ? "none: public" : "as given";
}

async function register({ metadata, secret }: Prepared, instance: Instance): Promise<Registration> {
  const registered = await registerClient(instance, metadata, secret);
  if (registered !== "taken") return registered;
  throw new CommandError(
    "already_exists",
    `There is a client ${metadata.id} since a moment ago; those before it in the file were registered.`,
  );
}

function prepare({ label, draft, secret, unkept }: ImportedClient, { entropy }: Instance): Prepared {
  return { label, metadata: completeMetadata(draft, () => entropy.id()), secret, unkept };
}

function problemsOf({ label, metadata, secret }: Prepared, catalogue: ScopeCatalogue): readonly string[] {
  const problems = [...metadataProblems(metadata, catalogue), ...givenSecretProblems(metadata, secret)];
  return problems.map((problem) => `Client ${label}: ${problem}`);
}

/** Two clients of the file under one id. */
function twins(prepared: readonly Prepared[]): readonly string[] {
  const ids = prepared.map(({ metadata }) => metadata.id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => `Client ${id}: stands in the file more than once.`);
}

async function refuseTaken(prepared: readonly Prepared[], { storage }: Instance): Promise<void> {
  const taken: string[] = [];
  for (const { metadata } of prepared) {
    if ((await storage.clients.find(metadata.id)) !== undefined) taken.push(metadata.id);
  }
  if (taken.length === 0) return;
  throw new CommandError(
    "already_exists",
    "Nothing was changed, because of clients that exist already:",
    taken.map((id) => `There is a client ${id} already.`),
  );
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandError("usage", `The file ${file} cannot be read.`);
  }
}
