import { PassThrough } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { createTerminal } from "./terminal.ts";

/** A process with a keyboard, and what it wrote where. */
function given({ tty = true } = {}) {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: tty,
    setRawMode(mode: boolean) {
      modes.push(mode);
      return stdin;
    },
  });
  const output = () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text) > 0;
    return Object.assign(new PassThrough(), { isTTY: tty, written, write });
  };
  const [stdout, stderr] = [output(), output()];
  const terminal = createTerminal({ stdin, stdout, stderr } as unknown as NodeJS.Process);
  return {
    terminal,
    stdin,
    stdout,
    stderr,
    modes,
    printed: () => stdout.written.join(""),
    noted: () => stderr.written.join(""),
  };
}

describe("the terminal", () => {
  it("keeps the answer and the remarks apart", () => {
    const { terminal, printed, noted } = given();
    terminal.print("answer");
    terminal.note("remark");
    expect([printed(), noted()]).toEqual(["answer\n", "remark\n"]);
  });

  it("knows whether a person sits there, and whether the answer is seen", () => {
    expect(given().terminal).toMatchObject({ interactive: true, shown: true });
    expect(given({ tty: false }).terminal).toMatchObject({ interactive: false, shown: false });
  });

  it("asks a question", async () => {
    const { terminal, stdin } = given();
    const answer = terminal.ask("Name? ");
    stdin.write("Ada\n");
    await expect(answer).resolves.toBe("Ada");
  });

  it("takes the end of input for no answer", async () => {
    const { terminal, stdin } = given();
    const answer = terminal.ask("Delete it? ");
    stdin.end();
    await expect(answer).resolves.toBe("");
  });

  it("reads a secret without showing a key of it, and heeds backspace", async () => {
    const { terminal, stdin, modes, printed, noted } = given();
    const answer = terminal.askSecret("Password: ");
    stdin.write("s3x\u007Fcret\r");
    await expect(answer).resolves.toBe("s3cret");
    expect([printed(), noted()]).toEqual(["", "Password: \n"]);
    expect(modes).toEqual([true, false]);
  });

  it("ends a secret at the end of input", async () => {
    const { terminal, stdin } = given();
    const answer = terminal.askSecret("Password: ");
    stdin.write("half\u0004");
    await expect(answer).resolves.toBe("half");
  });

  it("gives the terminal back when a secret is cancelled with Ctrl-C", async () => {
    const { terminal, stdin, modes } = given();
    const answer = terminal.askSecret("Password: ");
    stdin.write("ha\u0003");
    await expect(answer).rejects.toMatchObject({ kind: "interrupted" });
    expect(modes.at(-1)).toBe(false);
  });

  it("asks nobody any more once it need not", async () => {
    const { terminal, modes } = given();
    const enough = new AbortController();
    const answer = terminal.askSecret("Address: ", enough.signal);
    enough.abort();
    await expect(answer).resolves.toBe("");
    expect(modes.at(-1)).toBe(false);
  });

  it("reads all of standard input", async () => {
    const { terminal, stdin } = given({ tty: false });
    stdin.end("a\nb");
    await expect(terminal.readInput()).resolves.toBe("a\nb");
  });

  it("reads no input as a text that is larger than anybody means", async () => {
    const { terminal, stdin } = given({ tty: false });
    const mebibyte = Buffer.alloc(1024 * 1024, "x");
    for (let read = 0; read < 10; read++) stdin.write(mebibyte);
    stdin.end("x");
    await expect(terminal.readInput()).rejects.toThrow("Standard input is larger than 10 MiB.");
  });

  it("takes out what would steer it, but not from what a program reads", () => {
    const piped = given({ tty: false });
    piped.terminal.print("a\u001B[2Jb\u202E\nc");
    piped.terminal.hand("a\u001B[2Jb");
    piped.terminal.note("a\u009B31mb");
    expect(piped.printed()).toBe("a\uFFFD[2Jb\uFFFD\nc\na\u001B[2Jb\n");
    expect(piped.noted()).toBe("a\uFFFD31mb\n");
    const screen = given();
    screen.terminal.print("\u001B[32mgreen\u001B[39m \u001B[2J");
    screen.terminal.hand("a\u001B[2Jb");
    expect(screen.printed()).toBe("\u001B[32mgreen\u001B[39m \uFFFD[2J\na\uFFFD[2Jb\n");
  });

  it("delivers what is shown once, or says that nobody took it", async () => {
    const { terminal, stdout, printed } = given();
    Object.assign(stdout, {
      write(text: string, done: (error?: Error) => void) {
        if (text === "secret\n") return (stdout.written.push(text), done());
        stdout.emit("error", new Error("write EPIPE"));
        return done(new Error("write EPIPE"));
      },
    });
    await terminal.deliver("secret");
    expect(printed()).toBe("secret\n");
    await expect(terminal.deliver("another")).rejects.toThrow("EPIPE");
  });

  it("pours out pieces as they are taken, and asks for none before", async () => {
    const { terminal, stdout, printed } = given({ tty: false });
    let made = 0;
    async function* pieces() {
      for (const piece of ["a\r\n", "b\u001B", "c"]) {
        made += 1;
        yield piece;
      }
    }
    const write = stdout.write;
    stdout.write = (text) => write(text) && false;
    const poured = terminal.pour(pieces());
    for (const soFar of [1, 2, 3]) {
      await new Promise(setImmediate);
      expect(made).toBe(soFar);
      stdout.emit("drain");
    }
    await poured;
    expect(printed()).toBe("a\r\nb\u001Bc");
  });

  it("reads input as its editor wrote it, with a mark before it or in UTF-16", async () => {
    for (const bytes of [Buffer.from("\uFEFFbé"), Buffer.from("\uFEFFbé", "utf16le")]) {
      const { terminal, stdin } = given({ tty: false });
      stdin.end(bytes);
      await expect(terminal.readInput()).resolves.toBe("bé");
    }
    const { terminal, stdin } = given({ tty: false });
    stdin.end(Buffer.from([0xc3, 0x28]));
    await expect(terminal.readInput()).rejects.toMatchObject({ kind: "usage" });
  });

  it("ends quietly when who reads its answer has seen enough, and says it when it cannot be written", () => {
    const { stdout, stderr, noted } = given();
    const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
    stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    expect(exit).toHaveBeenCalledWith();
    expect(noted()).toBe("");
    stdout.emit("error", Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" }));
    expect(exit).toHaveBeenLastCalledWith(1);
    expect(noted()).toMatch(/^The answer cannot be written \(ENOSPC\)[^\n]+\.\n/);
    stderr.emit("error", new Error("nobody listens there"));
    exit.mockRestore();
  });
});
