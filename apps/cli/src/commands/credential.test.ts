import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectAcme } from "../testing/connect-acme.ts";
import { bin, givenClient, oneSentence } from "../testing/given-client.ts";

let provider: FakeProvider;
let token: string;
const client = givenClient({ GIT_CONFIG_NOSYSTEM: "1", GIT_TERMINAL_PROMPT: "0" });
const { run } = client;

/** A host of repositories, which wants the token as the password, and has one empty repository. */
const host = createServer((request, response) => {
  const [, credentials = ""] = (request.headers.authorization ?? "").split(" ");
  const [, password] = Buffer.from(credentials, "base64").toString().split(":");
  if (password !== token) {
    response.writeHead(401, { "www-authenticate": 'Basic realm="git"' });
    return response.end();
  }
  response.writeHead(200, { "content-type": "application/x-git-upload-pack-advertisement" });
  return response.end(
    "001e# service=git-upload-pack\n0000003d0123456789012345678901234567890123456789 refs/heads/main\n0000",
  );
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    host.listen(0, "127.0.0.1", resolve);
  });
  address = `127.0.0.1:${(host.address() as AddressInfo).port}`;
  provider = await startFakeProvider();
  await connectAcme(client, provider);
  token = (await run(["token", "acme"])).stdout.trim();
});
afterAll(async () => {
  host.close();
  await provider.stop();
  client.remove();
});

async function git(words: readonly string[], input = "") {
  const child = spawn("git", [...words], { cwd: client.folder, env: client.env, stdio: "pipe" });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

const helper = (more: string) => `credential.helper=!${process.execPath} ${bin} credential git acme ${more}`;

describe("grantway credential git", () => {
  it("lets git itself read a repository", async () => {
    const url = `http://${address}/repo.git`;
    const seen = await git(["-c", helper(`--host ${address}`), "ls-remote", url]);
    expect(seen.stderr).toBe("");
    expect(seen).toMatchObject({ code: 0, stdout: expect.stringContaining("refs/heads/main") });
    expect((await git(["ls-remote", url])).code).not.toBe(0);
  });

  it("gives git the token with its end, for the provider's own host without being told", async () => {
    const asked = `protocol=http\nhost=${new URL(provider.issuer).host}\n\n`;
    const { stdout } = await git(["-c", helper(""), "credential", "fill"], asked);
    expect(stdout).toContain(`\nusername=oauth2\npassword=${token}\n`);
    const direct = await run(["credential", "git", "acme", "get"], { input: `username=ada\n${asked}` });
    expect(direct.stdout).toMatch(/^username=ada\npassword=\S+\npassword_expiry_utc=\d{10}\n$/);
  });

  it("knows a host in every spelling, RFC 3986 §6.2", async () => {
    const told = ["credential", "git", "acme", "--host", "Git.Example", "get"];
    for (const host of ["git.example", "GIT.example", "git.example:443"])
      expect((await run(told, { input: `protocol=https\nhost=${host}\n\n` })).stdout).toContain("password=");
    expect((await run(told, { input: "protocol=https\nhost=git.example:444\n\n" })).stdout).toBe("");
  });

  it.each([
    ["another host", ["get"], "protocol=https\nhost=elsewhere.example\n\n"],
    ["storing", ["store"], "protocol=https\nhost=elsewhere.example\npassword=x\n\n"],
    ["an operation to come", ["capability"], "\n"],
  ])("answers nothing for %s", async (_, words, input) => {
    expect(await run(["credential", "git", "acme", ...words], { input })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("gives no token to a host over plain http", async () => {
    const words = ["credential", "git", "acme", "--host", "git.example", "get"];
    const ran = await run(words, { input: "protocol=http\nhost=git.example\n\n" });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
  });

  it("has a new token after git said that the last one was refused", async () => {
    const input = `protocol=http\nhost=${address}\nusername=oauth2\npassword=${token}\n\n`;
    expect((await run(["credential", "git", "acme", "erase"], { input })).code).toBe(0);
    const next = (await run(["token", "acme"])).stdout.trim();
    expect(next).not.toBe(token);
    await run(["credential", "git", "acme", "erase"], { input });
    expect((await run(["token", "acme"])).stdout.trim()).toBe(next);
    token = next;
  });
});

describe("grantway credential kubectl", () => {
  it.each(["v1", "v1beta1"])("answers an ExecCredential of the version asked for: %s", async (version) => {
    const apiVersion = `client.authentication.k8s.io/${version}`;
    const info = JSON.stringify({ apiVersion, kind: "ExecCredential", spec: { interactive: false } });
    const ran = await run(["credential", "kubectl", "acme"], { env: { KUBERNETES_EXEC_INFO: info } });
    expect(JSON.parse(ran.stdout)).toEqual({
      apiVersion,
      kind: "ExecCredential",
      status: { token, expirationTimestamp: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
  });

  it.each([
    ["a version it does not know", ["acme"], '{"apiVersion":"client.authentication.k8s.io/v9"}', 2],
    ["an ID token that is not there", ["acme", "--id-token"], "", 6],
    ["a connection that is not there", ["nobody"], "", 3],
  ])("refuses %s in one sentence", async (_, words, info, code) => {
    const ran = await run(["credential", "kubectl", ...words], { env: { KUBERNETES_EXEC_INFO: info } });
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
  });
});
