import { Command } from "commander";
import { afterEach, describe, expect, it, vi } from "vitest";
import { givenServer } from "../testing/composed-server.ts";
import { program } from "../testing/management.ts";
import { addKeyCommands } from "./keys.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs `server keys …` against a server that is lost before the request of this number. */
async function run(args: readonly string[], lostAt: number) {
  const server = await givenServer({}, { people: false });
  const asker = await program(server, ["keys:read", "keys:write"]);
  const { issuer } = server.config;
  let asked = 0;
  const access = {
    issuer,
    connection: "acme",
    clientId: "ci",
    fetch: async (url: string, { method = "GET", headers, body }: RequestInit = {}) => {
      asked += 1;
      if (asked === lostAt) throw new Error("the server is lost");
      return asker.raw(method, url.slice(`${issuer}/api/v1`.length), {
        headers: headers as Record<string, string>,
        ...(typeof body === "string" ? { body } : {}),
      });
    },
    close: async () => undefined,
  };
  let stdout = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const grantway = new Command("server").option("--json");
  grantway.setOptionValue("server", { url: issuer, open: async () => access });
  addKeyCommands(grantway);
  const error: unknown = await grantway
    .parseAsync(["keys", ...args], { from: "user" })
    .then(() => undefined)
    .catch((reason: unknown) => reason);
  return { stdout, error };
}

describe("keys rotate", () => {
  it("tells which key it published before the next algorithm failed, and fails", async () => {
    const { stdout, error } = await run(["rotate"], 2);
    expect(error).toMatchObject({ message: "the server is lost" });
    expect(stdout).toMatch(/\(ES256\) is published now and signs from /);
    expect(stdout).toContain("Run keys rotate --algorithm RS256 to go on");
  });

  it("tells programs too", async () => {
    const { stdout, error } = await run(["rotate", "--json"], 2);
    expect(error).toMatchObject({ message: "the server is lost" });
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ algorithm: "ES256", outcome: "published" }] });
  });

  it("tells the failure alone when nothing was published", async () => {
    const { stdout, error } = await run(["rotate"], 1);
    expect(error).toMatchObject({ message: "the server is lost" });
    expect(stdout).toBe("");
  });
});
