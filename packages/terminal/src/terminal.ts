import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";
import { CommandError, exitCodes, interruption } from "./failure.ts";
import { printableLines } from "./printable.ts";
import { decodeText, mostBytes, tooLarge } from "./text-file.ts";

/** Where a command speaks with a person or a program. */
export interface Terminal {
  /** Whether there is a person who can be asked. */
  readonly interactive: boolean;
  /** Whether the answer goes to a screen, where others may see it and it stays in the scrollback. */
  readonly shown: boolean;
  /** The answer of the command, on standard output. Terminal control characters are removed. */
  readonly print: (line: string) => void;
  /** The same for what can be shown only once: settles when the line was written. @throws when it cannot be written. */
  readonly deliver: (line: string) => Promise<void>;
  /** An answer that a program reads byte for byte, such as a token. On a screen it is printed like any other. */
  readonly hand: (line: string) => void;
  /** The same for what is too long to be held: each piece is asked for when the one before it was taken. */
  readonly pour: (pieces: AsyncIterable<string>) => Promise<void>;
  /** A remark, on standard error, so that it never mixes with the answer. Control characters are removed too. */
  readonly note: (line: string) => void;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. When `until` is aborted the question ends, with an empty answer. */
  askSecret(question: string, until?: AbortSignal): Promise<string>;
  /** Everything on standard input, as text. */
  readInput(): Promise<string>;
  readInputBytes(): Promise<Uint8Array>;
}

/** Outputs whose errors are given to the caller of `deliver`; kept per process, which may have several terminals. */
const delivering = new WeakSet<object>();

/** The terminal of this process. */
export function createTerminal({ stdin, stdout, stderr }: NodeJS.Process = process): Terminal {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (delivering.has(stdout)) return undefined;
    // The reader has seen enough, as in `grantway list | head -1`.
    if (error.code === "EPIPE") return process.exit();
    stderr.write(`The answer cannot be written (${error.code ?? error.message}): look where it goes to.\n`);
    return process.exit(exitCodes.failed);
  });
  // Standard error is gone, so the error cannot be reported.
  stderr.on("error", () => undefined);
  // As tables decide, see `formatTable`: on a screen, unless the environment says otherwise (`NO_COLOR`, `FORCE_COLOR`).
  const coloured = styleText("dim", "x", { stream: stdout }) !== "x";
  const shows = (line: string) => withOwnColours(line, coloured);
  const print = (line: string) => void stdout.write(`${shows(line)}\n`);
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    shown: stdout.isTTY,
    print,
    deliver: (line) =>
      new Promise((resolve, reject) => {
        delivering.add(stdout);
        stdout.write(`${shows(line)}\n`, (error) => (error ? reject(error) : resolve()));
      }),
    hand: stdout.isTTY ? print : (line) => void stdout.write(`${line}\n`),
    async pour(pieces) {
      for await (const piece of pieces) {
        const room = stdout.write(stdout.isTTY ? printableLines(piece) : piece);
        if (!room) await once(stdout, "drain");
      }
    },
    note: (line) => void stderr.write(`${printableLines(line)}\n`),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      const cancelled = new AbortController();
      lines.once("SIGINT", () => cancelled.abort());
      try {
        // Ctrl-D, or the terminal was closed: otherwise the question would wait forever.
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
    readInput: async () => decodeText(await bounded(stdin)) ?? noText(),
    readInputBytes: () => buffer(stdin),
  };
}

/** Table colours are added by us, and where they are wanted only. */
// oxlint-disable-next-line no-control-regex -- a colour begins with one
const colour = /(\u001B\[(?:2|22|31|32|33|39)m)/;

function withOwnColours(line: string, coloured: boolean): string {
  if (!coloured) return printableLines(line);
  return line
    .split(colour)
    .map((part, index) => (index % 2 === 1 ? part : printableLines(part)))
    .join("");
}

async function bounded(stdin: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) throw tooLarge("Standard input");
  }
  return Buffer.concat(chunks);
}

function noText(): never {
  throw new CommandError("usage", "Standard input is no text in UTF-8.");
}

const [interrupt, endOfInput, backspace, erase] = ["\u0003", "\u0004", "\b", "\u007F"];

/** Reads a line key by key in raw mode, in which the terminal does not echo. */
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
