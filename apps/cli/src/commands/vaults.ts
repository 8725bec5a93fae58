import type { Command } from "commander";
import { forgetVault, listVaults, nameVault, showVault } from "../vault/vault-work.ts";
import type { NamingOptions } from "../vault/vault-work.ts";
import { refuseScreen, printAnswer } from "../frame.ts";
import type { Answer, CommonOptions } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway vaults …`: none of these opens a vault, except `show`. */
export function define(vaults: Command, session: Session): void {
  plain(
    vaults
      .command("list", { isDefault: true })
      .description("the vaults in files here, and those that were named"),
    session,
    async () => listVaults(session),
  );
  plain(
    vaults.command("show [vault]").description("where a vault and its key are, and how much is in it"),
    session,
    async (_, vault) => showVault(session, vault),
  );
  const add = vaults
    .command("add <name>")
    .description("give a vault elsewhere a name; it is not opened or made")
    .option("--file <file>", "a file")
    .option("--url <url>", "redis://…, rediss://… or postgres://…, without a password")
    .option("--url-stdin", "read the address, password and all, from the first line of standard input")
    .option("--url-file <file>", "read it from the first line of a file")
    .option("--key-file <file>", "the file its key is in");
  plain<NamingOptions>(add, session, async (options, name = "") => nameVault(session, name, options));
  plain(
    vaults.command("forget <name>").description("forget a name; the vault stays where it is"),
    session,
    async (_, name = "") => forgetVault(session, name),
  );
  const newKey = vaults
    .command("new-key")
    .description("print a new key, for GRANTWAY_VAULT_KEY or a file")
    .option("--show", "even when standard output is a terminal");
  plain<{ readonly show?: boolean }>(newKey, session, async ({ show }) => {
    refuseScreen(session.terminal, show, "write it to a file: grantway vaults new-key > vault.key");
    const { makeKey } = await import("@grantway/client");
    const key = makeKey();
    return { json: { key }, text: key };
  });
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only the caller knows what Commander parsed
function plain<Options extends object>(
  command: Command,
  session: Session,
  work: (options: Options & CommonOptions, name?: string) => Promise<Answer>,
): void {
  command.option("--json", "answer in JSON, errors included").action(async (...given: unknown[]) => {
    const options = command.optsWithGlobals<Options & CommonOptions>();
    session.json = options.json === true;
    const name = given.find((value) => typeof value === "string");
    printAnswer(await work(options, name), { options, terminal: session.terminal });
  });
}
