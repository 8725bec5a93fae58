import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { createBringHome } from "./bring-home.ts";

/** A program that embeds the library: it prints when work began, and works until its input ends. */
const program = (before: string) => `
  import { createBringHome } from ${JSON.stringify(new URL("bring-home.ts", import.meta.url).href)};
  import { text } from "node:stream/consumers";
  ${before}
  const [first, second] = [createBringHome(), createBringHome()];
  const work = async () => {
    console.log("begun");
    await text(process.stdin);
    console.log("stored");
  };
  await Promise.all([first(work), first(work), second(work)]);
  console.log("went on");
`;

async function begin(before = "") {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program(before)], {
    stdio: "pipe",
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  await expect.poll(() => printed.match(/begun/g)?.length).toBe(3);
  return {
    child,
    printed: () => printed,
    end: async () => {
      const [code, signal] = await closed;
      return {
        code,
        signal,
        stored: printed.match(/stored/g)?.length ?? 0,
        wentOn: printed.includes("went on"),
      };
    },
  };
}

describe("an exchange that was begun", () => {
  it.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)(
    "is stored before %s ends the process",
    async (signal) => {
      const { child, end } = await begin();
      child.kill(signal);
      child.kill(signal);
      child.stdin.end();
      expect(await end()).toMatchObject({ code: null, signal, stored: 3 });
    },
  );

  it("is given up at a second signal that comes later", async () => {
    const { child, end } = await begin();
    const insisting = setInterval(() => child.kill("SIGTERM"), 300);
    expect(await end()).toMatchObject({ signal: "SIGTERM", stored: 0 });
    clearInterval(insisting);
  });

  it("leaves a program that listens to signals alone", async () => {
    const { child, printed, end } = await begin('process.once("SIGTERM", () => console.log("heard"));');
    child.kill("SIGTERM");
    await expect.poll(printed).toContain("heard");
    child.stdin.end();
    expect(await end()).toEqual({ code: 0, signal: null, stored: 3, wentOn: true });
  });

  it("leaves no listener behind, whatever became of it", async () => {
    const before = process.listenerCount("SIGTERM");
    const bringHome = createBringHome();
    const failing = bringHome(() => Promise.reject(new Error("no")));
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await expect(failing).rejects.toThrow("no");
    await bringHome.settled();
    await expect.poll(() => process.listenerCount("SIGTERM")).toBe(before);
  });
});
