import type { Command } from "commander";
import type { Client, Revised } from "@grantway/protocol";
import { confirm, readSecret } from "@grantway/terminal";
import { addClientSecretCommands } from "./client-secret-commands.ts";
import { importClients } from "./client-import-command.ts";
import { clientJson, clientText } from "./client-json.ts";
import { completeMetadata, metadataProblems } from "./client-metadata.ts";
import { addClientOptions, readClientOptions } from "./client-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { givenSecretProblems, makeRegistration, register, unregister } from "./client-registration.ts";
import { changedMeanwhile, invalid, notFound } from "./failure.ts";
import { act, pageAnswer, pageable, pageOf } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";

interface CreateOptions extends ClientOptions {
  readonly name: string;
  readonly clientId?: string;
  readonly secretStdin?: boolean;
  readonly secretFile?: string;
}

/** `grantway server clients …` */
export function addClientCommands(server: Command): void {
  const clients = server.command("clients").description("apps that ask for access (OAuth clients)");

  const create = clients
    .command("create")
    .description("register a client; a generated secret is shown once")
    .requiredOption("--name <name>", "the name people read on the consent page")
    .option("--client-id <id>", "client_id (default: generated)")
    .option(
      "--secret-stdin",
      "take the secret from the first line of standard input instead of generating one",
    )
    .option("--secret-file <file>", "take it from the first line of a file");
  act<CreateOptions>(addClientOptions(create, "create"), createClient);

  act<ListOptions>(pageable(clients.command("list").description("show all, page by page")), listClients);

  act(clients.command("show <client>").description("show one, by client_id"), async ({ instance }, id) =>
    describe(await findClient(instance, id)),
  );

  const update = clients
    .command("update <client>")
    .description(
      "change what is given and leave the rest; what is taken away is gone from live tokens at once",
    )
    .option("--name <name>", "new name");
  act<ClientOptions>(addClientOptions(update, "update"), updateClient);

  const remove = clients
    .command("delete <client>")
    .description("delete the client with its secrets and everything people granted to it")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(remove, deleteClient);

  addClientSecretCommands(clients);

  const importing = clients
    .command("import <file>")
    .description(
      "register one client or a list from JSON (RFC 7591 names), all or none; - is standard input",
    );
  act(importing, importClients);
}

async function createClient({ instance, options, terminal }: Work<CreateOptions>): Promise<Answer> {
  const { storage, entropy } = instance;
  const { name, clientId, secretStdin: stdin, secretFile: file } = options;
  const draft = { ...readClientOptions(options), name, ...(clientId === undefined ? {} : { id: clientId }) };
  const metadata = completeMetadata(draft, () => entropy.id());
  const given = await readSecret({ stdin, file }, terminal);
  const problems = [
    ...metadataProblems(metadata, await storage.protocol.catalogue.current()),
    ...givenSecretProblems(metadata, given),
  ];
  if (problems.length > 0) throw invalid(problems);
  const made = makeRegistration(instance, metadata, given);
  await register(instance, [made]);
  return { ...describe(made.client, made.secret), ...unregister(instance, [made]) };
}

async function listClients({ instance, options }: Work<ListOptions>): Promise<Answer> {
  return pageAnswer(await instance.storage.protocol.clientRegistry.list(pageOf(options)), {
    json: clientJson,
    head: ["client id", "name", "type", "status", "grant types"],
    row: (client) => [client.id, client.name, client.type, client.status, client.grantTypes.join(", ")],
    empty: "No clients.",
  });
}

async function updateClient({ instance, options }: Work<ClientOptions>, id = ""): Promise<Answer> {
  const { storage } = instance;
  const { secrets, createdAt, revision, ...before } = await findClient(instance, id);
  const after = { ...before, ...readClientOptions(options, before) };
  const metadata = completeMetadata(after, () => id);
  const problems = metadataProblems(metadata, await storage.protocol.catalogue.current());
  if (problems.length > 0) throw invalid(problems);
  const outcome = await storage.protocol.clientRegistry.update(metadata, revision, instance.by());
  if (outcome === "unknown") throw notFound("client", id);
  if (outcome !== "updated") throw changedMeanwhile("client", id);
  return describe({ ...metadata, secrets, createdAt });
}

async function deleteClient(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  id = "",
): Promise<Answer> {
  const client = await findClient(instance, id);
  await confirm(
    `Delete ${client.name} (${client.id}) and everything people granted to it?`,
    terminal,
    options.yes,
  );
  const outcome = await instance.storage.protocol.clientRegistry.delete(id, client.revision, instance.by());
  if (outcome === "unknown") throw notFound("client", id);
  if (outcome !== "deleted") throw changedMeanwhile("client", id);
  return { json: { deleted: id }, text: `Deleted ${id}.` };
}

async function findClient({ storage }: Instance, id = ""): Promise<Client & Revised> {
  const client = await storage.protocol.clientRegistry.find(id);
  if (client === undefined) throw notFound("client", id);
  return client;
}

function describe(client: Client, secret?: string): Answer {
  if (secret === undefined) return { json: clientJson(client), text: clientText(client) };
  return {
    json: { ...clientJson(client), client_secret: secret },
    text: `${clientText(client)}\n\nClient secret, shown this once; only a fingerprint is kept:\n${secret}`,
  };
}
