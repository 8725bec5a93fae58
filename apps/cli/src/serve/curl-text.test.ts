import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { aConnection } from "@grantway/client/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { curlText } from "./curl-text.ts";

const definition = { id: "acme", name: "Acme", endpoints: { token: "https://acme.example/token" } };

describe("a call to paste", () => {
  it.each([
    ["the host of the token endpoint, for want of better", definition, "https://acme.example/"],
    [
      "the API's base, filled",
      { ...definition, api: { base: "{instance_url}/v1/" } },
      "https://eu.acme.example/v1/",
    ],
    [
      "the request that tells who one is",
      { ...definition, api: { base: "https://api.acme.example", identity: { url: "/me", name: "login" } } },
      "https://api.acme.example/me",
    ],
    [
      "what nobody knows left to fill in",
      { ...definition, api: { base: "https://api.acme.example/{region}/" } },
      "'https://api.acme.example/{region}/'",
    ],
  ])("goes to %s", (_, provider, url) => {
    const connection = aConnection({ captured: { instance_url: "https://eu.acme.example" } });
    expect(curlText(connection, provider).endsWith(` ${url}`)).toBe(true);
  });

  it("leaves a bound token to the command, which can prove it", () => {
    const { tokens, ...rest } = aConnection();
    const bound = {
      ...rest,
      tokens: { ...(tokens ?? { accessToken: "", obtainedAt: 0 }), tokenType: "DPoP" },
    };
    expect(curlText(bound, definition)).toBe("grantway fetch acme https://acme.example/");
  });

  describe("in a shell", () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "grantway-curl-"));
      await write("grantway", '#!/bin/sh\necho "the token of $2"');
      await write("curl", '#!/bin/sh\necho "in: $(cat)"\nfor word in "$@"; do echo "arg: $word"; done');
    });
    afterEach(() => rm(folder, { recursive: true }));

    async function write(name: string, text: string): Promise<void> {
      await writeFile(join(folder, name), text);
      await chmod(join(folder, name), 0o755);
    }

    it("hands the token over on standard input, and quotes what a provider could have made up", async () => {
      const api = {
        base: "https://api.acme.example/a'; touch x; '",
        header: "X-Token",
        scheme: "",
        headers: { "Client-Id": "{client_id}" },
      };
      const text = curlText(aConnection({ client: { id: "$(id)" } }), { ...definition, api });
      const { stdout } = await promisify(execFile)("sh", ["-c", text], {
        env: { PATH: `${folder}:${process.env["PATH"]}` },
      });
      expect(stdout.trim().split("\n")).toEqual([
        "in: X-Token: the token of acme",
        "arg: --header",
        "arg: @-",
        "arg: --header",
        "arg: Client-Id: $(id)",
        "arg: https://api.acme.example/a'; touch x; '",
      ]);
    });
  });
});
