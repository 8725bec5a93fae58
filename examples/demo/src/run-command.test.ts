import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const run = (program: string, input = "") =>
  runCommand(["--eval", program], { environment: { DEMO_X: "1" }, input });

describe("running a command", () => {
  it("gives it its settings and its input", async () => {
    const program = `
      let text = "";
      process.stdin.on("data", (part) => (text += part));
      process.stdin.on("end", () => process.exit(text === "hello" && process.env.DEMO_X === "1" ? 0 : 1));`;
    await expect(run(program, "hello")).resolves.toBeUndefined();
  });

  it("fails with the command's own words", async () => {
    await expect(run("console.error('No such thing.'); process.exit(2)")).rejects.toThrow("No such thing.");
  });

  it("takes what exists already for done", async () => {
    await expect(run("process.exit(4)")).resolves.toBeUndefined();
  });

  it("does not mind a command that reads nothing", async () => {
    await expect(run("process.exit(0)", "x".repeat(200_000))).resolves.toBeUndefined();
  });
});
