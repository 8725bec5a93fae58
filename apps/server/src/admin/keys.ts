import type { Command } from "commander";
import { formatTable } from "@grantway/terminal";
import { createCipher } from "../keys/cipher.ts";
import { formatKeyRing, makeInstanceKey } from "../keys/key-ring.ts";
import { resealSigningKeys } from "../keys/signing-key-seal.ts";
import { act } from "./frame.ts";
import type { Answer, Work } from "./frame.ts";
import { type KeyUse, usesOfKeys } from "./key-uses.ts";

/** `grantway server keys …`: what rotating the instance key needs (docs/guides/operating.md). */
export function addKeyCommands(server: Command): void {
  const keys = server.command("keys").description("the instance key, and what is kept under it");

  keys
    .command("new")
    .description("print a new entry for GRANTWAY_INSTANCE_KEY or the file; nothing is changed")
    .action((_: unknown, command: Command) => {
      const entry = formatKeyRing([makeInstanceKey()]);
      const { json } = command.optsWithGlobals<{ readonly json?: boolean }>();
      process.stdout.write(`${json === true ? JSON.stringify({ instance_key: entry }) : entry}\n`);
    });

  act(keys.command("list").description("the instance keys, and what in the database needs each"), listKeys);

  act(
    keys
      .command("reseal")
      .description(
        "seal the signing keys with the first instance key; the server does it too when it starts",
      ),
    reseal,
  );
}

async function listKeys({ instance }: Work<object>): Promise<Answer> {
  const uses = await usesOfKeys(instance);
  return {
    json: {
      items: uses.map(({ id, use, signingKeys, clients }) => ({
        id,
        use,
        signing_keys: signingKeys,
        clients,
      })),
    },
    text: formatTable(["key", "use", "signing keys", "secrets of clients"], uses.map(row), "No keys."),
  };
}

const words = { seals: "seals and opens", opens: "opens", missing: "is missing" } as const;

function row({ id, use, signingKeys, clients }: KeyUse): readonly string[] {
  return [id, words[use], String(signingKeys), clients.join(", ")];
}

async function reseal({ instance }: Work<object>): Promise<Answer> {
  const cipher = createCipher(instance.ring());
  const { signingKeys } = instance.storage.protocol;
  const resealed = await resealSigningKeys({ signingKeys, cipher }, instance.by());
  return {
    json: { resealed, key: cipher.currentKeyId },
    text: `Signing keys sealed anew with ${cipher.currentKeyId}: ${resealed}.`,
  };
}
