import { createInterface } from "node:readline/promises";
import { buffer, text } from "node:stream/consumers";
import { interruption } from "./failure.ts";

/** Where a command speaks with a person or a program. */
export interface Terminal {
  /** Whether a person sits there who can be asked. */
  readonly interactive: boolean;
  /** Whether the answer goes to a screen, where others may look on and scrollback remembers. */
  readonly shown: boolean;
  /** The answer of the command, on standard output. */
  readonly print: (line: string) => void;
  /** A remark, on standard error, so that it never mixes with the answer. */
  readonly note: (line: string) => void;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. Once `until` is aborted nobody is asked any more, and the answer is empty. */
  askSecret(question: string, until?: AbortSignal): Promise<string>;
  /** Everything on standard input, as text. */
  readInput(): Promise<string>;
  readInputBytes(): Promise<Uint8Array>;
}

/** The terminal of this process. */
export function createTerminal({ stdin, stdout, stderr }: NodeJS.Process = process): Terminal {
  // `grantway list | head -1`: whoever read has seen enough.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    shown: stdout.isTTY,
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      const cancelled = new AbortController();
      lines.once("SIGINT", () => cancelled.abort());
      try {
        // Ctrl-D, or a terminal that is gone: without an answer the question would wait for ever.
        const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
        return await Promise.race([lines.question(question, { signal: cancelled.signal }), ended]);
      } catch (error) {
        throw cancelled.signal.aborted ? interruption() : error;
      } finally {
        lines.close();
      }
    },
    askSecret(question, until) {
      stderr.write(question);
      return readHidden(stdin, until).finally(() => stderr.write("\n"));
    },
    readInput: () => text(stdin),
    readInputBytes: () => buffer(stdin),
  };
}

const [interrupt, endOfInput, backspace, erase] = ["\u0003", "\u0004", "\b", "\u007F"];

/** Reads a line key by key in raw mode, which is what keeps the terminal from echoing it. */
function readHidden(stdin: NodeJS.ReadStream, until?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const end = (settle: () => void) => {
      stdin.setRawMode(false).pause().off("data", read);
      until?.removeEventListener("abort", giveUp);
      settle();
    };
    const giveUp = () => end(() => resolve(""));
    until?.addEventListener("abort", giveUp);
    function read(chunk: Buffer): void {
      for (const key of chunk.toString("utf8")) {
        if (key === "\r" || key === "\n" || key === endOfInput) return end(() => resolve(typed.join("")));
        if (key === interrupt) return end(() => reject(interruption()));
        if (key === backspace || key === erase) typed.pop();
        else typed.push(key);
      }
    }
    stdin.setRawMode(true).resume().on("data", read);
  });
}
