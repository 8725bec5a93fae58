import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

const module = new URL("stop-on-signals.ts", import.meta.url).href;

/** A program that stops on signals by doing `stop`; it says `up` and `stopping`. */
async function given(stop: string) {
  const source = `
    import { stopOnSignals } from ${JSON.stringify(module)};
    const alive = setInterval(() => {}, 1000);
    stopOnSignals(async () => { console.log("stopping"); ${stop} }, { info() {}, error() {} });
    console.log("up");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  await once(child.stdout, "data");
  return { child, exit };
}

describe("a signal", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "of %s stops in good order, and the program ends by itself",
    async (signal) => {
      const { child, exit } = await given("clearInterval(alive);");
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
    },
  );

  it("that comes a second time ends the program at once", async () => {
    const { child, exit } = await given("await new Promise(() => {});");
    child.kill("SIGTERM");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await exit).toEqual([130, null]);
  });

  it("that cannot be obeyed shows in the exit code", async () => {
    const { child, exit } = await given("clearInterval(alive); throw new Error('no');");
    child.kill("SIGTERM");
    expect(await exit).toEqual([1, null]);
  });
});
