import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient, oneSentence } from "./testing/given-client.ts";

let provider: FakeProvider;
let words: readonly string[];
const client = givenClient();
const { run, json } = client;

beforeAll(async () => {
  provider = await startFakeProvider({ dpop: "ok" });
  const secret = client.file("secret", "client secret\n");
  words = [
    "connect",
    provider.issuer,
    "--client-id",
    "client",
    "--client-secret-file",
    secret,
    "--scope",
    "read",
  ];
});
afterAll(async () => {
  await provider.stop();
  client.remove();
});

describe("tokens bound to a key, RFC 9449", () => {
  it("are got only where they are asked for, though the metadata lists them", async () => {
    expect(await json([...words, "--name", "plain"])).toMatchObject({ token_type: "Bearer" });
    expect(await json([...words, "--name", "bound", "--dpop"])).toMatchObject({ token_type: "DPoP" });
  });

  it.each([
    [["token", "bound"], ""],
    [["env", "bound"], ""],
    [["run", "bound", "--", "true"], ""],
    [["credential", "kubectl", "bound"], ""],
    [["credential", "git", "bound", "get", "--host", "git.example"], "protocol=https\nhost=git.example\n"],
  ])("are refused by what cannot carry the proof, which says so: %s", async (command, input) => {
    const ran = await run(command, { input });
    expect(ran).toMatchObject({ code: 5, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toContain("bound to a key (DPoP)");
  });

  it("are of use to fetch, and shown with their type", async () => {
    expect((await run(["fetch", "bound", `${provider.issuer}/api/me`])).code).toBe(0);
    expect(await json(["token", "bound"])).toMatchObject({ token_type: "DPoP" });
  });

  it("are given up when that is said", async () => {
    expect(await json(["connect", "bound", "--no-dpop"])).toMatchObject({ token_type: "Bearer" });
    expect((await run(["token", "bound"])).code).toBe(0);
  });
});

describe("nothing that is stored is replaced unasked", () => {
  it("by another client under its name, save with --replace", async () => {
    const before = await json(["show", "plain"]);
    const other = [...words.with(3, "other"), "--name", "plain", "--flow", "client_credentials"];
    const ran = await run(other);
    expect(ran).toMatchObject({ code: 4, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(await json(["show", "plain"])).toEqual(before);
    provider.set({ clients: [{ id: "other", secret: "client secret" }] });
    expect(await json([...other, "--replace"])).toMatchObject({ client_id: "other" });
  });
});
