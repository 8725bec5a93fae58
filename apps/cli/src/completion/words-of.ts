import type { Command } from "commander";

/** What may follow the words of one command. */
export interface Words {
  /** `server users`, or nothing for the command itself. */
  readonly path: string;
  readonly commands: readonly string[];
  /** Long options. */
  readonly options: readonly string[];
  /** Whether it is followed by the name of a connection. */
  readonly connection: boolean;
}

/** The words of a command and of all commands below it. */
export function wordsOf(command: Command, path: readonly string[] = []): readonly Words[] {
  const options = command.options.flatMap(({ long, hidden }) =>
    long === null || long === undefined || hidden ? [] : [long],
  );
  const [first] = command.registeredArguments;
  return [
    {
      path: path.join(" "),
      commands: command.commands.map((inner) => inner.name()),
      options: [...options, "--help"],
      // Names that a server lists are not completed.
      connection: path[0] !== "server" && first?.description.startsWith("the connection") === true,
    },
    ...command.commands.flatMap((inner) => wordsOf(inner, [...path, inner.name()])),
  ];
}
