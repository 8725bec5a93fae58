import { Option } from "commander";
import type { Command } from "commander";
import { act, refuseScreen } from "../frame.ts";
import type { Session } from "../session.ts";
import { tokenVariables } from "../token-variable.ts";

type Shell = keyof typeof forms;

interface EnvOptions {
  readonly as?: string;
  readonly shell: Shell;
  readonly show?: boolean;
}

/** How each shell is told. Tokens are quoted: what is in them is the provider's choice. */
const forms = {
  sh: (name: string, value: string) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`,
  fish: (name: string, value: string) =>
    `set -gx ${name} '${value.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`,
  powershell: (name: string, value: string) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  dotenv: (name: string, value: string) => `${name}=${JSON.stringify(value)}`,
} as const;

/** `eval "$(grantway env github)"` */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--as <variable>", "name of the variable (default: the connection's name and _TOKEN)")
    .addOption(new Option("--shell <shell>", "for which shell").choices(Object.keys(forms)).default("sh"))
    .option("--show", "even when standard output is a terminal")
    .addHelpText(
      "after",
      '\neval "$(grantway env github)"; grantway run leaves nothing behind in the shell.',
    );
  act<EnvOptions>(command, session, async ({ grantway, options, terminal }, name = "") => {
    refuseScreen(terminal, options.show, `run the command with grantway run ${name} -- command`);
    const variables = await tokenVariables(grantway, [[name, options.as]]);
    const lines = Object.entries(variables).map(([variable, value]) => forms[options.shell](variable, value));
    return { json: variables, text: lines.join("\n") };
  });
}
