import type { Command } from "commander";
import { bearerToken } from "../bearer-token.ts";
import { printAnswer, perform, refuseScreen } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway token <name>`: the access token and nothing else. */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--show", "even when standard output is a terminal")
    .option("--json", "with its type and end, in JSON");
  perform<{ readonly show?: boolean }>(command, session, async (work, name = "") => {
    const { grantway, options, terminal } = work;
    refuseScreen(terminal, options.show, `use it unseen with grantway fetch ${name} or grantway run ${name}`);
    // With its type beside it, a bound token is useful to a program that has the key.
    const { value, type, expiresAt } = await (options.json === true
      ? grantway.token(name)
      : bearerToken(grantway, name));
    const expires = expiresAt === undefined ? undefined : new Date(expiresAt).toISOString();
    const json = { access_token: value, token_type: type, expires_at: expires };
    printAnswer({ json, text: value, exact: true }, work);
  });
}
