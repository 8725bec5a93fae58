import { describe, expect, it } from "vitest";
import { createLogOutput, mostWaiting } from "./log-output.ts";

/** An output with room for so many bytes, or one that fails with a system error code. */
function given() {
  const state = { room: Number.POSITIVE_INFINITY, failure: undefined as string | undefined };
  const retries: (() => void)[] = [];
  let written = "";
  const output = createLogOutput(
    {
      write(bytes) {
        if (state.failure !== undefined) throw Object.assign(new Error("no"), { code: state.failure });
        if (state.room === 0) throw Object.assign(new Error("full"), { code: "EAGAIN" });
        const taken = bytes.subarray(0, state.room);
        state.room -= taken.length;
        written += Buffer.from(taken).toString();
        return taken.length;
      },
      later: (retry) => void retries.push(retry),
    },
    (lines) => `lost ${lines}\n`,
  );
  const later = () => retries.splice(0).forEach((retry) => retry());
  return { output, state, later, retries, written: () => written };
}

describe("a log line", () => {
  it("is written at once, whole and in order", () => {
    const { output, written } = given();
    output.write("one\n");
    output.write("two é\n");
    expect(written()).toBe("one\ntwo é\n");
  });

  it("waits for a slow reader, and comes whole when there is room again", () => {
    const { output, state, later, written, retries } = given();
    state.room = 2;
    output.write("one\n");
    output.write("two\n");
    expect([written(), retries.length]).toEqual(["on", 1]);
    state.room = 3;
    later();
    state.room = Number.POSITIVE_INFINITY;
    later();
    expect(written()).toBe("one\ntwo\n");
  });

  it("is left out once too much waits, and counted where it would have stood", () => {
    const { output, state, later, written } = given();
    state.room = 0;
    const line = `${"x".repeat(999)}\n`;
    for (let count = 0; count < mostWaiting / 1000 + 10; count += 1) output.write(line);
    state.room = Number.POSITIVE_INFINITY;
    later();
    const lines = written().split("\n");
    expect(lines.at(-2)).toMatch(/^lost 1[01]$/);
    expect(lines.slice(0, -2).every((each) => each.length === 999)).toBe(true);
  });

  it.each(["ENOSPC", "EPIPE", "EIO"])("that meets %s is counted, and those after it are written", (code) => {
    const { output, state, later, written } = given();
    output.write("one\n");
    state.room = 2;
    output.write("two\n");
    state.failure = code;
    later();
    output.write("three\n");
    later();
    later();
    state.failure = undefined;
    state.room = Number.POSITIVE_INFINITY;
    later();
    output.write("four\n");
    // The torn line is a line by itself.
    expect(written()).toBe("one\ntw\nlost 2\nfour\n");
  });
});
