import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createFileStore, createGrantway, readKey } from "@grantway/client";
import type { Grantway } from "@grantway/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flows, startFake, startForeign, startOurs } from "./testing/flow-servers.ts";
import type { FlowName, FlowServer } from "./testing/flow-servers.ts";
import { givenClient } from "./testing/given-client.ts";
import { runPasting } from "./testing/pasting-person.ts";

/*
 * Every flow against every provider: where it is offered it ends in a token that the provider's own API accepts; where
 * it is not, the command says so, and sends none of the secrets it was given.
 */

interface Row {
  readonly offered: readonly FlowName[];
  readonly start: () => Promise<FlowServer>;
  /** The user that the API reports for a machine's own token; most report nobody. */
  readonly machine?: string;
  /** Whether it binds tokens to keys. */
  readonly bound?: true;
}

const servers: readonly (readonly [string, Row])[] = [
  [
    "our own provider",
    { offered: ["code", "paste", "device", "client_credentials"], start: startOurs, bound: true },
  ],
  ["oidc-provider", { offered: flows, start: startForeign }],
  ["the fake provider of the test kit", { offered: flows, start: startFake, machine: "client" }],
];

describe.each(servers)("the command line at %s", (_, { offered, start, machine, bound = false }) => {
  const client = givenClient();
  let server: FlowServer;
  beforeAll(async () => {
    server = await start();
    client.file("subject-token", await server.token());
  });
  afterAll(async () => {
    await server.stop();
    client.remove();
  });

  /** The words that connect by a flow, under its name. */
  function wordsFor(flow: FlowName): readonly string[] {
    const byPerson = flow === "code" || flow === "paste" || flow === "device";
    const { id, secret, scope = "" } = byPerson ? server.app : server.machine;
    const proof = secret === undefined ? [] : ["--client-secret-file", client.file("secret", secret)];
    const scopes = scope === "" ? [] : ["--scope", scope];
    const known = ["--name", flow, "--client-id", id, ...proof, ...scopes];
    return ["connect", server.issuer, ...known, ...more(flow)];
  }

  /** The further options of a flow. A token or an assertion says by itself what it is for. */
  function more(flow: FlowName): readonly string[] {
    const { name, password } = server.person;
    switch (flow) {
      case "password":
        return ["--flow", flow, "--username", name, "--password-file", client.file("password", password)];
      case "jwt_bearer":
        return ["--subject", name, "--client-key-file", client.file("key.pem", server.assertionKey)];
      case "token_exchange":
        return ["--subject-token-file", join(client.folder, "subject-token")];
      case "client_credentials":
        return ["--flow", flow];
      case "paste":
        return ["--flow", "code"];
      case "code":
      case "device":
        // Chosen automatically.
        return [];
    }
  }

  /** Opens the vault as it is now, in this process. */
  async function openVault(): Promise<Grantway> {
    const path = join(client.folder, "data", "grantway", "default.vault");
    const key = readKey(readFileSync(`${path}.key`, "utf8").trim(), "the test");
    return createGrantway({ store: await createFileStore({ path, key }) });
  }

  /** The user that the provider's API reports for the token. */
  async function whoIs(grantway: Grantway, name: string): Promise<unknown> {
    const { url, member } = server.whoIs;
    const answer = await grantway.fetch(name, url);
    return ((await answer.json()) as Record<string, unknown>)[member];
  }

  const noDisplay = { BROWSER: undefined, SSH_CONNECTION: "192.0.2.1 5000 192.0.2.9 22" };
  const env = () => ({ PERSON: server.person.name, PASSWORD: server.person.password });

  /** Approves the code as soon as the command shows it. */
  async function connectByDevice(words: readonly string[]): Promise<number | null> {
    const child = client.start(words, noDisplay);
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      const before = said;
      said += text;
      const code = /enter the code\s+(\S+)\s/;
      const userCode = code.exec(said)?.[1];
      if (userCode !== undefined && !code.test(before)) void server.approveDevice(userCode);
    });
    return ended;
  }

  async function connect(flow: FlowName): Promise<unknown> {
    const words = wordsFor(flow);
    if (flow === "device") return connectByDevice(words);
    if (flow === "paste") return runPasting(words, { ...client.env, ...env() });
    return client.json(words, { env: env() });
  }

  it.each(offered)("comes by %s to a token that the API takes", async (flow) => {
    await connect(flow);
    const grantway = await openVault();
    const kept = flow === "paste" ? "code" : flow;
    expect(await grantway.connections.get(flow)).toMatchObject({ flow: kept, status: "connected" });
    expect(await whoIs(grantway, flow)).toBe(flow === "client_credentials" ? machine : server.person.name);
    await grantway.close();
  });

  it.each(bound ? ["bound"] : [])(
    "comes to tokens %s to its key, uses and refreshes them, RFC 9449",
    async (name) => {
      const words = [...wordsFor("code"), "--dpop"].map((word) => (word === "code" ? name : word));
      expect(await client.json(words, { env: env() })).toMatchObject({ token_type: "DPoP" });
      const grantway = await openVault();
      expect(await whoIs(grantway, name)).toBe(server.person.name);
      await grantway.refresh(name);
      expect(await whoIs(grantway, name)).toBe(server.person.name);
      const { tokens } = await grantway.connections.reveal(name);
      const headers = { authorization: `Bearer ${tokens?.accessToken}` };
      expect((await fetch(server.whoIs.url, { headers })).status).toBe(401);
      await grantway.close();
    },
  );

  const others = flows.filter((flow) => !offered.includes(flow));
  it.each(others)("says in one sentence that %s is not offered, and sends nothing", async (flow) => {
    const { code, stdout, stderr } = await client.run(["trace", ...wordsFor(flow), "--flow", flow]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const sentence = `\\S+ offers code, client_credentials, device and not the flow ${flow}: [^\\n]+\\.`;
    expect(stderr).toMatch(new RegExp(`\\n${sentence}\\n$`));
    // It read the metadata, and asked for nothing else.
    expect(stderr.match(/^> [A-Z]+ .*/gm)).toEqual([expect.stringMatching(/^> GET \S+\/\.well-known\//)]);
  });
});
