import type { Command } from "commander";
import { CommandError, readSecret } from "@grantway/terminal";
import { parseDuration } from "../config/duration.ts";
import { makeSecret } from "./client-registration.ts";
import { clientSecretProblem } from "./client-secret.ts";
import { invalid, notFound } from "./failure.ts";
import { act } from "./frame.ts";
import type { Answer, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface RotateOptions {
  readonly overlap: string;
  readonly secretStdin?: boolean;
  readonly secretFile?: string;
}

/** `clients rotate-secret` and `clients remove-secret`: create, deploy, retire. */
export function addClientSecretCommands(clients: Command): void {
  const rotate = clients
    .command("rotate-secret <client>")
    .description("add a second secret, shown once; the first one lives on for the overlap")
    .option("--overlap <duration>", "how long, such as 30m, 24h, 7d; 0s ends it now", "24h")
    .option(
      "--secret-stdin",
      "take the secret from the first line of standard input instead of generating one",
    )
    .option("--secret-file <file>", "take it from the first line of a file");
  act<RotateOptions>(rotate, rotateSecret);

  act(
    clients
      .command("remove-secret <client> <secret-id>")
      .description("end one secret now; `show` lists their ids"),
    removeSecret,
  );
}

async function rotateSecret({ instance, options, terminal }: Work<RotateOptions>, id = ""): Promise<Answer> {
  const { storage } = instance;
  const overlap = parseDuration(options.overlap);
  if (overlap === undefined) throw invalid(["--overlap must be a duration such as 30m, 24h or 7d."]);
  const client = await storage.protocol.clients.find(id);
  if (client === undefined) throw notFound("client", id);
  if (client.type === "public")
    throw new CommandError("refused", `${id} is a public client and keeps no secret.`);

  const given = await readSecret({ stdin: options.secretStdin, file: options.secretFile }, terminal);
  const problem = given === undefined ? undefined : clientSecretProblem(given);
  if (problem !== undefined) throw invalid([problem]);
  const by = instance.by();
  const secret = makeSecret(instance, given, by.at);

  const othersExpireAt = by.at + overlap;
  const outcome = await storage.protocol.clientRegistry.addSecret(id, secret.row, othersExpireAt, by);
  if (outcome === "unknown") throw notFound("client", id);
  if (outcome === "too-many") {
    throw new CommandError(
      "refused",
      `${id} has two live secrets already; wait until one ends, or end it with remove-secret.`,
    );
  }
  const until = formatInstant(othersExpireAt);
  async function undo(): Promise<string> {
    await storage.protocol.clientRegistry.removeSecret(id, secret.row.id, instance.by());
    return `Nobody would know the new secret, so it ended again; the one before works until ${until}.`;
  }
  const shown = given === undefined ? { client_secret: secret.plaintext } : {};
  return {
    json: { client_id: id, secret_id: secret.row.id, ...shown, others_expire_at: until },
    text: [
      `${id} has a new secret (${secret.row.id}); the one before works until ${until}.`,
      ...(given === undefined
        ? ["", "Client secret, shown this once; only a fingerprint is kept:", secret.plaintext]
        : []),
    ].join("\n"),
    ...(given === undefined ? { undo } : {}),
  };
}

async function removeSecret({ instance }: Work<object>, id = "", secretId = ""): Promise<Answer> {
  const outcome = await instance.storage.protocol.clientRegistry.removeSecret(id, secretId, instance.by());
  if (outcome === "unknown") throw notFound("secret", `${secretId} of client ${id}`);
  return { json: { client_id: id, removed: secretId }, text: `The secret ${secretId} of ${id} ended.` };
}
