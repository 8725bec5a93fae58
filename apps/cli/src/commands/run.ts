import type { Command } from "commander";
import { CommandError } from "@grantway/terminal";
import { childEnvironment } from "../child-environment.ts";
import { addVaultOptions, collect, openGrantway } from "../frame.ts";
import { runChild } from "../run-child.ts";
import type { Session } from "../session.ts";
import { tokenVariables } from "../token-variable.ts";
import { chooseVault } from "../vault/choose-vault.ts";
import type { VaultWish } from "../vault/choose-vault.ts";

interface RunOptions extends VaultWish {
  readonly as?: string;
  readonly with?: readonly string[];
}

/** `grantway run github -- npm publish` */
export function define(command: Command, session: Session): void {
  addVaultOptions(command)
    .argument("<name>", "the connection")
    .argument("<command...>", "the command and its arguments; put -- before it")
    .option("--as <variable>", "name of the variable (default: the connection's name and _TOKEN)")
    .option("--with <name[=variable]>", "a further connection, may be repeated", collect)
    .action(async (name: string, words: readonly string[], options: RunOptions) => {
      const environment = await withTokens(session, options, name);
      process.exitCode = await runChild(words, environment);
    });
}

/** The vault is closed before the command starts: it may run for days. */
async function withTokens(session: Session, options: RunOptions, name: string) {
  const grantway = await openGrantway(session, chooseVault(options, session.environment), options.ca);
  try {
    const others = (options.with ?? []).map(readWish);
    const tokens = await tokenVariables(grantway, [[name, options.as], ...others]);
    return { ...childEnvironment(session.environment), ...tokens };
  } finally {
    await grantway.close();
  }
}

function readWish(text: string): readonly [string, string | undefined] {
  const [name = "", variable, ...more] = text.split("=");
  if (name !== "" && more.length === 0) return [name, variable];
  throw new CommandError("usage", `--with takes a connection, or connection=VARIABLE, and not ${text}.`);
}
