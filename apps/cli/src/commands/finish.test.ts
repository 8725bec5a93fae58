import { text } from "node:stream/consumers";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient, oneSentence } from "../testing/given-client.ts";

let provider: FakeProvider;
const client = givenClient();
const { run, json } = client;

beforeAll(async () => {
  provider = await startFakeProvider();
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

/** A sign-in that waits for a web server to pass on the callback URL. */
async function givenWaiting(name: string) {
  const { issuer } = provider;
  const known = ["--client-id", "client", "--client-secret-file", client.file("secret", "client secret")];
  const back = ["--redirect-uri", "https://app.example/callback"];
  const words = ["connect", issuer, "--name", name, ...known, ...back];
  const child = client.start(words, { BROWSER: undefined });
  if (child.stdout === null) throw new Error("the command has no output");
  const ended = Promise.all([
    new Promise<number | null>((resolve) => child.once("close", resolve)),
    text(child.stdout),
  ]);
  const url = await new Promise<string>((resolve) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (more: string) => {
      said += more;
      const found = /http\S+\/authorize\?\S+(?=\s)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return { ended, address: await provider.visit(url) };
}

describe("grantway finish", () => {
  it("hands over the address, once, and whoever waits for the sign-in goes on", async () => {
    const { ended, address } = await givenWaiting("web");
    expect(await json(["finish"], { input: `${address}\n` })).toMatchObject({
      name: "web",
      status: "connected",
    });
    const [code, stdout] = await ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Connected web\b/);

    const again = await run(["finish"], { input: address });
    expect(again).toMatchObject({ code: 7, stdout: "" });
    expect(again.stderr).toMatch(oneSentence);
    expect(again.stderr).not.toContain(new URL(address).searchParams.get("code"));
  });

  it("tells both that the person said no", async () => {
    provider.set({ consent: "deny" });
    const { ended, address } = await givenWaiting("refused");
    provider.set({ consent: "allow" });
    // As people paste it: an empty line first, and quotation marks.
    const input = `\r\n  "${address}"\r\n`;
    expect(await run(["finish"], { input })).toMatchObject({ code: 7, stdout: "" });
    expect(await ended).toEqual([7, ""]);
  });

  it.each([
    ["nothing", "", [], 2, /Standard input is empty/],
    ["what is no address", "a-bare-code", [], 7, /paste all of it/],
    ["an address without a state", "https://app.example/callback?code=x", [], 7, /belongs to no sign-in/],
    ["an address as an argument", "", ["https://app.example/callback?code=x"], 2, /too many arguments/],
  ])("refuses %s in one sentence", async (_, input, words, code, sentence) => {
    const ran = await run(["finish", ...words], { input });
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(sentence);
  });
});
