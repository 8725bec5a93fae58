import { describe, expect, it } from "vitest";
import { confirm } from "./confirm.ts";
import type { Terminal } from "./terminal.ts";

/** A person who gives this answer, and the questions they were asked. */
function given(answer: string, interactive = true) {
  const asked: string[] = [];
  const terminal: Pick<Terminal, "interactive" | "ask"> = {
    interactive,
    ask: async (question) => {
      asked.push(question);
      return answer;
    },
  };
  return { terminal: terminal as Terminal, asked };
}

describe("what cannot be undone", () => {
  it.each(["yes", " YES "])("goes on when a person typed %j", async (answer) => {
    const { terminal, asked } = given(answer);
    await confirm("Delete it?", terminal, undefined);
    expect(asked).toEqual(["Delete it? Type yes to go on: "]);
  });

  it.each(["", "y", "no", "yes!"])("is refused when a person typed %j", async (answer) => {
    await expect(confirm("Delete it?", given(answer).terminal, undefined)).rejects.toMatchObject({
      kind: "refused",
      message: "Not confirmed; nothing was changed.",
    });
  });

  it("asks nobody who said yes already", async () => {
    const { terminal, asked } = given("no");
    await confirm("Delete it?", terminal, true);
    expect(asked).toEqual([]);
  });

  it("takes a missing terminal for no yes, and names the option that is one", async () => {
    const { terminal, asked } = given("yes", false);
    await expect(confirm("Delete it?", terminal, undefined)).rejects.toMatchObject({
      kind: "refused",
      message: "Delete it? Nobody can be asked here; nothing was changed. Say it with --yes.",
    });
    expect(asked).toEqual([]);
  });
});
