import type { Command } from "commander";
import type { RegisteredClient } from "@grantway/protocol";
import {
  createClient,
  deleteClient,
  listClients,
  metadataOf,
  showClient,
  updateClient,
  verifyClient,
} from "@grantway/protocol/operations";
import { CommandError, confirm, readSecret } from "@grantway/terminal";
import { importFile } from "./client-import-command.ts";
import { clientJson, clientText, shownMembers } from "./client-json.ts";
import { addClientOptions, clientOptionNames, readClientOptions } from "./client-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { addClientSecretCommands } from "./client-secret-commands.ts";
import { changedSince } from "./conflict-text.ts";
import { beyondCaller, invalidOptions, notFound, ofApp } from "./failure.ts";
import { findUser } from "./find-user.ts";
import { act, pageAnswer, pageable, pageOf, revised } from "./frame.ts";
import type { Answer, ListOptions, RevisionOption, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";
import { unregister } from "./unregister.ts";

interface CreateOptions extends ClientOptions {
  readonly name: string;
  readonly clientId?: string;
  readonly secretStdin?: boolean;
  readonly secretFile?: string;
}

/** Whose they are. */
type OwnerOption = Pick<ClientOptions, "owner">;

/** Which of them. */
interface UnverifiedOption {
  readonly unverified?: boolean;
}

interface DeleteOptions extends RevisionOption {
  readonly yes?: boolean;
}

/** `grantway server clients …` */
export function addClientCommands(server: Command): void {
  const clients = server.command("clients").description("apps that ask for access (OAuth clients)");

  const creating = clients
    .command("create")
    .description("register a client; a generated secret is shown once")
    .requiredOption("--name <name>", "the name people read on the consent page")
    .option("--client-id <id>", "client_id (default: generated)")
    .option(
      "--secret-stdin",
      "take the secret from the first line of standard input instead of generating one",
    )
    .option("--secret-file <file>", "take it from the first line of a file");
  act<CreateOptions>(addClientOptions(creating, "create"), create);

  const listing = clients
    .command("list")
    .description("show all, page by page")
    .option("--owner <user>", "only those that belong to this person")
    .option("--unverified", "only those that are not verified");
  act<ListOptions & OwnerOption & UnverifiedOption>(pageable(listing), list);

  act(clients.command("show <client>").description("show one, by client_id"), async ({ instance }, id) =>
    describe(await find(instance, id)),
  );

  const updating = clients
    .command("update <client>")
    .description(
      "change what is given and leave the rest; what is taken away is gone from live tokens at once",
    )
    .option("--name <name>", "new name");
  act<ClientOptions & RevisionOption>(revised(addClientOptions(updating, "update")), update);

  const verifying = clients
    .command("verify <client>")
    .description("take a client that registered itself out of quarantine: you know who runs it")
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(verifying), verify);

  const removing = clients
    .command("delete <client>")
    .description("delete the client with its secrets and everything people granted to it")
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(removing), remove);

  addClientSecretCommands(clients);

  const importing = clients
    .command("import <file>")
    .description(
      "register one client or a list from JSON (RFC 7591 names), all or none; - is standard input",
    );
  act(importing, importFile);
}

async function create({ instance, options, terminal }: Work<CreateOptions>): Promise<Answer> {
  const { name, clientId, secretStdin: stdin, secretFile: file } = options;
  const secret = await readSecret({ stdin, file }, terminal);
  const made = await instance.perform(createClient, {
    ...readClientOptions(options),
    ...(await readOwner(instance, options)),
    name,
    ...(clientId === undefined ? {} : { id: clientId }),
    ...(secret === undefined ? {} : { secret }),
  });
  if (made.outcome === "invalid") throw invalidOptions(made.problems, clientOptionNames);
  if (made.outcome === "beyond-caller") throw beyondCaller();
  if (made.outcome === "taken") {
    throw new CommandError("already_exists", `There is a client ${clientId ?? ""} already.`);
  }
  return { ...describe(made.client, made.secret), ...unregister(instance, [made]) };
}

async function list({
  instance,
  options,
}: Work<ListOptions & OwnerOption & UnverifiedOption>): Promise<Answer> {
  const { owner } = await readOwner(instance, options);
  const whose = {
    ...(owner === undefined || owner === null ? {} : { owner }),
    ...(options.unverified === true ? { verified: false } : {}),
  };
  return pageAnswer(await instance.perform(listClients, { ...pageOf(options), ...whose }), {
    json: clientJson,
    head: ["client id", "name", "type", "status", "grant types"],
    row: (client) => [client.id, client.name, client.type, client.status, client.grantTypes.join(", ")],
    empty: "No clients.",
  });
}

async function update({ instance, options }: Work<ClientOptions & RevisionOption>, id = ""): Promise<Answer> {
  const before = await find(instance, id);
  const { revision = before.revision } = options;
  const said = readClientOptions(options, metadataOf(before));
  const changes = { ...said, ...(await readOwner(instance, options)) };
  const answer = await instance.perform(updateClient, { id, revision, changes });
  if (answer.outcome === "invalid") throw invalidOptions(answer.problems, clientOptionNames);
  if (answer.outcome === "beyond-caller") throw beyondCaller();
  if (answer.outcome === "of-app") throw ofApp(id);
  if (answer.outcome === "unknown") throw notFound("client", id);
  if (answer.outcome === "conflict") throw changedSince(expected(id, revision), answer);
  return describe(answer.client);
}

async function verify({ instance, options, terminal }: Work<DeleteOptions>, id = ""): Promise<Answer> {
  const client = await find(instance, id);
  const { revision = client.revision } = options;
  const where = client.redirectUris.length === 0 ? "nowhere" : client.redirectUris.join(", ");
  const question = `Do you know who runs ${client.name} (${id}), which sends people to ${where}?`;
  await confirm(question, terminal, options.yes);
  const answer = await instance.perform(verifyClient, { id, revision });
  if (answer.outcome === "unknown") throw notFound("client", id);
  if (answer.outcome === "conflict") throw changedSince(expected(id, revision), answer);
  return describe(answer.client);
}

async function remove({ instance, options, terminal }: Work<DeleteOptions>, id = ""): Promise<Answer> {
  const client = await find(instance, id);
  const { revision = client.revision } = options;
  await confirm(`Delete ${client.name} (${id}) and everything people granted to it?`, terminal, options.yes);
  const answer = await instance.perform(deleteClient, { id, revision });
  if (answer.outcome === "of-app") throw ofApp(id);
  if (answer.outcome === "unknown") throw notFound("client", id);
  if (answer.outcome === "conflict") throw changedSince(expected(id, revision), answer);
  return { json: { deleted: id }, text: `Deleted ${id}.` };
}

/** The owner that was said, by id. @throws {CommandError} `not_found` */
async function readOwner(
  instance: Instance,
  { owner }: OwnerOption,
): Promise<{ readonly owner?: string | null }> {
  if (owner === undefined) return {};
  return { owner: owner === false ? null : (await findUser(instance, owner)).id };
}

async function find(instance: Instance, id = ""): Promise<RegisteredClient> {
  const client = await instance.perform(showClient, { id });
  if (client === undefined) throw notFound("client", id);
  return client;
}

function expected(name: string, revision: number) {
  return { what: "client", name, revision, shown: shownMembers };
}

function describe(client: RegisteredClient, secret?: string): Answer {
  if (secret === undefined) return { json: clientJson(client), text: clientText(client) };
  return {
    json: { ...clientJson(client), client_secret: secret },
    text: `${clientText(client)}\n\nClient secret, shown this once; only a fingerprint is kept:\n${secret}`,
  };
}
