import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeUnexpected } from "./unexpected.ts";

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe("what no command reckoned with", () => {
  it("is the system's refusal, in words", () => {
    const error = thrown(() => readFileSync("/nowhere/at/all"));
    expect(describeUnexpected(error)).toEqual({
      code: "failed",
      exit: 1,
      message: "/nowhere/at/all cannot be used: it is not there (ENOENT).",
      problems: [],
    });
    const full = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC", syscall: "write" });
    expect(describeUnexpected(full).message).toBe(
      "The system refuses write: there is no space left (ENOSPC).",
    );
  });

  it("is a defect otherwise, told without what may be a secret", () => {
    const error = thrown(() => new Headers({ authorization: "Bearer secret\n\u{2026}" }));
    const { code, message, problems } = describeUnexpected(error);
    expect([code, problems]).toEqual(["internal", []]);
    expect(message).toMatch(/^This command has a defect \(TypeError\)[^\n]+\.$/);
    expect(message).not.toContain("secret");
    expect(describeUnexpected("text").message).toContain("(string)");
  });
});
