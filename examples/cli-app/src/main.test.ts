import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { aPerson, type RunningProvider, startProvider } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const password = "a long enough password";
const program = fileURLToPath(new URL("main.ts", import.meta.url));

let provider: RunningProvider;
beforeAll(async () => {
  provider = await startProvider({ GRANTWAY_LEGACY_PASSWORD_GRANT: "on" });
  const api = "https://notes.example";
  await provider.administer(["apis", "create", api, "--name", "Notes"]);
  await provider.administer(["scopes", "create", "read", "--api", api, "--title", "Read", "--access", "see"]);
  const ada = ["users", "create", "ada", "--email", "ada@example.org", "--password-stdin"];
  await provider.administer(ada, `${password}\n`);
  const grants = ["urn:ietf:params:oauth:grant-type:device_code", "password", "refresh_token"];
  await provider.administer(
    [
      "clients",
      "create",
      "--client-id",
      "cli-app",
      "--name",
      "Notes in a terminal",
      "--type",
      "public",
    ].concat(
      grants.flatMap((grant) => ["--grant-type", grant]),
      ["--scope", "read", "--first-party"],
    ),
  );
}, 100_000);
afterAll(() => provider.remove());

/** Runs the program; `heard` is told what it says on the way. */
async function run(way: string, input = "", heard: (said: string) => void = () => undefined) {
  const env = { ...process.env, CLI_APP_ISSUER: provider.issuer };
  const child = spawn(process.execPath, [program, way], { env, stdio: "pipe" });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
      heard(said[stream]);
    });
  }
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => void child.once("close", resolve));
  return { code, ...said };
}

/** Ada enters the code that the program shows. */
async function enter(user_code: string, decision: "allow" | "deny"): Promise<void> {
  const ada = aPerson(provider.issuer);
  const signIn = await ada.submit(await ada.open(`${provider.issuer}/device`), { user_code });
  const compare = await ada.submit(signIn, { login: "ada", password });
  const question = await ada.submit(compare, { user_code });
  await ada.submit(question, {}, { name: "decision", value: decision });
}

/** Hears the code once. */
function whenShown(decision: "allow" | "deny"): (said: string) => void {
  let entered = false;
  return (said) => {
    const code = /enter the code (\S+)\n/.exec(said)?.[1];
    if (code === undefined || entered) return;
    entered = true;
    void enter(code, decision);
  };
}

describe("a program in a terminal", { timeout: 100_000 }, () => {
  const signedIn = "Signed in: it may read, and renews its access by itself.\n";

  it("signs a person in by a code, and never sees their password", async () => {
    await expect(run("device", "", whenShown("allow"))).resolves.toMatchObject({ code: 0, stdout: signedIn });
  });

  it("says so where they say no", async () => {
    const { code, stderr } = await run("device", "", whenShown("deny"));
    expect([code, stderr.split("\n").at(-2)]).toEqual([1, "Not signed in: The person said no."]);
  });

  it("signs them in by their password where that is switched on, and does not show it", async () => {
    const ran = await run("password", `ada\n${password}\n`);
    expect(ran).toMatchObject({ code: 0, stdout: signedIn });
    expect(ran.stderr).not.toContain(password);
    const wrong = await run("password", "ada\nnot the password\n");
    expect(wrong.code).toBe(1);
  });

  it("wants to be told which way", async () => {
    await expect(run("telepathy")).resolves.toMatchObject({ code: 2 });
  });
});
