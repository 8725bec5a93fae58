import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { CommandError, printable, printableLines, type Terminal } from "@grantway/terminal";

/** Where answers go: standard output or a file. */
export interface Output {
  /** Status and headers, when they are to be shown. */
  head(response: Response): Promise<void>;
  write(chunk: Uint8Array | string): Promise<void>;
  /** Ends a file, so that everything is on its way to the disk. */
  close(): Promise<void>;
}

/** Opens nothing before the first answer has come: a failed call leaves no empty file. */
export function openOutput(
  file: string | undefined,
  { include, terminal }: { readonly include: boolean; readonly terminal: Terminal },
): Output {
  let stream: NodeJS.WritableStream | undefined;
  let looked = false;
  const decoder = new TextDecoder();

  async function open(): Promise<NodeJS.WritableStream> {
    if (stream !== undefined) return stream;
    if (file === undefined) return (stream = process.stdout);
    const opened = createWriteStream(file, { mode: 0o600 });
    await once(opened, "open").catch(cannotWrite);
    // Reported by the next write, or by closing.
    opened.on("error", () => undefined);
    return (stream = opened);
  }

  /**
   * Untrusted bytes or text can control a terminal: binary data is refused there and text made printable. Other outputs
   * get the bytes.
   */
  function forScreen(chunk: Uint8Array | string): Uint8Array | string {
    if (file !== undefined || !terminal.shown) return chunk;
    if (!looked && typeof chunk !== "string" && chunk.includes(0))
      throw new CommandError("refused", "The answer is no text: write it to a file with --output.");
    looked = true;
    return printableLines(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
  }

  async function write(chunk: Uint8Array | string): Promise<void> {
    const shown = forScreen(chunk);
    const to = await open();
    if (!to.write(shown)) await once(to, "drain").catch(cannotWrite);
  }

  function cannotWrite({ code }: NodeJS.ErrnoException): never {
    throw new CommandError(
      "failed",
      `${file ?? "The answer"} cannot be written (${code}): choose another place.`,
    );
  }

  return {
    write,
    async head({ status, statusText, headers }) {
      await open();
      if (!include) return;
      const lines = [...headers].map(([name, value]) => `${name}: ${printable(value)}`);
      await write(`HTTP ${status} ${printable(statusText)}\n${lines.join("\n")}\n\n`);
    },
    async close() {
      if (file === undefined || stream === undefined) return;
      stream.end();
      await finished(stream).catch(cannotWrite);
    },
  };
}
