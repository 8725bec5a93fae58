import { Option } from "commander";
import type { Command } from "commander";
import { act, refuseScreen } from "../frame.ts";
import type { Session } from "../session.ts";
import { assignments } from "../shell-quoting.ts";
import type { Shell } from "../shell-quoting.ts";
import { tokenVariables } from "../token-variable.ts";

interface EnvOptions {
  readonly as?: string;
  readonly shell: Shell;
  readonly show?: boolean;
}

/** `eval "$(grantway env github)"` */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--as <variable>", "name of the variable (default: the connection's name and _TOKEN)")
    .addOption(
      new Option("--shell <shell>", "for which shell").choices(Object.keys(assignments)).default("sh"),
    )
    .option("--show", "even when standard output is a terminal")
    .addHelpText(
      "after",
      '\neval "$(grantway env github)"; grantway run leaves nothing behind in the shell.',
    );
  act<EnvOptions>(command, session, async ({ grantway, options, terminal }, name = "") => {
    refuseScreen(terminal, options.show, `run the command with grantway run ${name} -- command`);
    const variables = await tokenVariables(grantway, [[name, options.as]]);
    const lines = Object.entries(variables).map(([variable, value]) =>
      assignments[options.shell](variable, value),
    );
    return { json: variables, text: lines.join("\n"), exact: true };
  });
}
