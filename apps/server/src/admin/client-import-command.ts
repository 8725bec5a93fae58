import type { Client, ScopeCatalogue } from "@grantway/protocol";
import { formatTable, readText } from "@grantway/terminal";
import { readClients } from "./client-import.ts";
import type { ImportedClient } from "./client-import.ts";
import { clientJson } from "./client-json.ts";
import { completeMetadata, metadataProblems } from "./client-metadata.ts";
import type { ClientMetadata } from "./client-metadata.ts";
import { givenSecretProblems, makeRegistration, register, unregister } from "./client-registration.ts";
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

/** A client to be written, and what of its entry was not. */
type Imported = Registration & Pick<Prepared, "unkept">;

/** `clients import FILE`: everything is checked before anything is written, which one transaction does. */
export async function importClients({ instance, terminal }: Work<object>, file = ""): Promise<Answer> {
  const read = readClients(file === "-" ? await terminal.readInput() : readText(file));
  const catalogue = await instance.storage.protocol.catalogue.current();
  const prepared = read.clients.map((client) => prepare(client, instance));
  const problems = [
    ...read.problems,
    ...prepared.flatMap((client) => problemsOf(client, catalogue)),
    ...twins(prepared),
  ];
  if (problems.length > 0) throw invalid(problems);

  const registered: readonly Imported[] = prepared.map(({ metadata, secret, unkept }) =>
    Object.assign(makeRegistration(instance, metadata, secret), { unkept }),
  );
  await register(instance, registered);
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
    ...unregister(instance, registered),
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
