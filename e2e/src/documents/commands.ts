/** One command of an `sh` block. */
export interface Command {
  /** On one line, without its comment. */
  readonly text: string;
  /** What the comment after it says it answers, if that is JSON: `# {"username":"ada"}`. */
  readonly answers: unknown;
}

/** The commands of a block, one a line; a backslash at the end of a line continues it. */
export function readCommands(block: string): readonly Command[] {
  return block
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => {
      const [, text = "", comment = ""] = /^(.*?)(?:(?:^|\s+)#\s(.*))?$/.exec(line) ?? [];
      const answers: unknown = /^[[{]/.test(comment) ? JSON.parse(comment) : undefined;
      return { text: text.trim(), answers };
    })
    .filter(({ text }) => text !== "");
}
