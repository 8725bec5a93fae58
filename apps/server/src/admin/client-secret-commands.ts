import type { Command } from "commander";
import { addClientSecret, removeClientSecret } from "@grantway/protocol/operations";
import { CommandError, readSecret } from "@grantway/terminal";
import { parseDuration } from "../config/duration.ts";
import { clientOptionNames } from "./client-options.ts";
import { beyondCaller, invalid, invalidOptions, notFound, ofApp } from "./failure.ts";
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
  const overlap = parseDuration(options.overlap);
  if (overlap === undefined) throw invalid(["--overlap must be a duration such as 30m, 24h or 7d."]);
  const given = await readSecret({ stdin: options.secretStdin, file: options.secretFile }, terminal);
  const made = await instance.perform(addClientSecret, {
    id,
    overlap,
    ...(given === undefined ? {} : { secret: given }),
  });
  if (made.outcome === "invalid") throw invalidOptions(made.problems, clientOptionNames);
  if (made.outcome !== "added") throw refusalOf(made.outcome, id);

  const { secretId, secret } = made;
  const until = formatInstant(made.othersExpireAt);
  const text = `${id} has a new secret (${secretId}); the one before works until ${until}.`;
  const json = { client_id: id, secret_id: secretId, others_expire_at: until };
  if (secret === undefined) return { json, text };
  return {
    json: { ...json, client_secret: secret },
    text: `${text}\n\nClient secret, shown this once; only a fingerprint is kept:\n${secret}`,
    async undo() {
      await instance.perform(removeClientSecret, { id, secretId });
      return `Nobody would know the new secret, so it ended again; the one before works until ${until}.`;
    },
  };
}

function refusalOf(
  outcome: "unknown" | "needs-none" | "too-many" | "beyond-caller" | "of-app",
  id: string,
): CommandError {
  if (outcome === "unknown") return notFound("client", id);
  if (outcome === "beyond-caller") return beyondCaller();
  if (outcome === "of-app") return ofApp(id);
  const words = {
    "needs-none": `${id} proves itself without a client secret.`,
    "too-many": `${id} has two live secrets already; wait until one ends, or end it with remove-secret.`,
  };
  return new CommandError("refused", words[outcome]);
}

async function removeSecret({ instance }: Work<object>, id = "", secretId = ""): Promise<Answer> {
  const { outcome } = await instance.perform(removeClientSecret, { id, secretId });
  if (outcome === "of-app") throw ofApp(id);
  if (outcome === "unknown") throw notFound("secret", `${secretId} of client ${id}`);
  return { json: { client_id: id, removed: secretId }, text: `The secret ${secretId} of ${id} ended.` };
}
