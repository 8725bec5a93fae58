import { spawnSync } from "node:child_process";
import { startFakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bin, givenClient } from "../testing/given-client.ts";

const client = givenClient();
const { run, json } = client;
let script: string;

beforeAll(async () => {
  const provider = await startFakeProvider();
  const definition = client.file("acme.json", { ...provider.definition, id: "acme", name: "Acme" });
  const words = ["--client-id", "client", "--client-secret-stdin", "--flow", "client_credentials"];
  await json(["connect", "--definition", definition, ...words], { input: "client secret" });
  await provider.stop();
  script = client.file("completion.bash", (await run(["completion", "bash"])).stdout);
});
afterAll(() => client.remove());

/** What bash would offer for the last word. */
function offers(...words: readonly string[]): readonly string[] {
  const ask = `grantway() { "${process.execPath}" "${bin}" "$@"; }
    source "${script}"
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _grantway; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync("bash", ["-c", ask, "bash", "grantway", ...words], {
    env: client.env,
    encoding: "utf8",
  });
  return stdout.split("\n").filter((word) => word !== "");
}

describe("grantway completion", () => {
  it("lets bash offer commands, what is below them, options, and the connections there are", () => {
    expect(offers("re")).toEqual(["refresh", "revoke", "remove"]);
    expect(offers("server", "users", "cr")).toEqual(["create"]);
    expect(offers("fetch", "--all")).toEqual(["--all-pages"]);
    expect(offers("fetch", "ac")).toEqual(["acme"]);
    expect(offers("credential", "git", "ac")).toEqual(["acme"]);
  });

  it("has a script for each shell, and says so of others", async () => {
    expect((await run(["completion", "zsh"])).stdout).toContain("bashcompinit");
    expect((await run(["completion", "fish"])).stdout).toContain(
      "complete -c grantway -n \"__grantway_at 'fetch'\"",
    );
    expect(await run(["completion", "tcsh"])).toMatchObject({ code: 2, stdout: "" });
  });
});
