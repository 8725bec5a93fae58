import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { CommandError } from "./failure.ts";

/** Where a command speaks with a person or a program. */
export interface Terminal {
  /** Whether a person sits there who can be asked. */
  readonly interactive: boolean;
  /** The answer of the command, on standard output. */
  print(line: string): void;
  /** A remark, on standard error, so that it never mixes with the answer. */
  note(line: string): void;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. */
  askSecret(question: string): Promise<string>;
  /** Everything on standard input. */
  readInput(): Promise<string>;
}

/** The terminal of this process. */
export function createTerminal({ stdin, stdout, stderr }: NodeJS.Process = process): Terminal {
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
    askSecret(question) {
      stderr.write(question);
      return readHidden(stdin).finally(() => stderr.write("\n"));
    },
    readInput: () => text(stdin),
  };
}

const [interrupt, endOfInput, backspace, erase] = ["\u0003", "\u0004", "\b", "\u007F"];

/** Reads a line key by key in raw mode, which is what keeps the terminal from echoing it. */
function readHidden(stdin: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const end = (settle: () => void) => {
      stdin.setRawMode(false).pause().off("data", read);
      settle();
    };
    function read(chunk: Buffer): void {
      for (const key of chunk.toString("utf8")) {
        if (key === "\r" || key === "\n" || key === endOfInput) return end(() => resolve(typed.join("")));
        if (key === interrupt)
          return end(() => reject(new CommandError("refused", "Cancelled; nothing was changed.")));
        if (key === backspace || key === erase) typed.pop();
        else typed.push(key);
      }
    }
    stdin.setRawMode(true).resume().on("data", read);
  });
}
