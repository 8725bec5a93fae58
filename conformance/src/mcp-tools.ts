import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "@grantway/tools/services";
import { type Instance, startInstance } from "./instance.ts";

const program = fileURLToPath(new URL("../../examples/mcp-server/src/main.ts", import.meta.url));

/** A provider, and a server with tools for agents that takes its tokens. */
export interface Tools {
  readonly instance: Instance;
  /** Where agents connect to. */
  readonly url: string;
  remove(): Promise<void>;
}

/** Starts both; the API of the tools is declared as an operator would. */
export async function startTools(settings: Readonly<Record<string, string>>): Promise<Tools> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/mcp`;
  const instance = await startInstance(settings);
  const administer: Instance["administer"] = (args, input) => instance.administer(args, input);
  await administer(["apis", "create", url, "--name", "Notes for agents"]);
  for (const [key, title, access] of [
    ["notes:read", "Read your notes for agents", "see"],
    ["notes:write", "Write notes for agents", "change"],
  ] as const) {
    const words = ["--title", title, "--access", access, "--risk", "low"];
    await administer(["scopes", "create", key, "--api", url, ...words]);
  }
  const server = {
    client_id: "mcp-server",
    client_name: "Notes for agents",
    grant_types: [],
    introspects: [url],
  };
  const [made] = (await administer(["clients", "import", "-"], JSON.stringify([server]))) as readonly {
    readonly client_secret: string;
  }[];
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      MCP_SERVER_PORT: String(port),
      MCP_SERVER_URL: url,
      MCP_SERVER_ISSUER: instance.issuer,
      MCP_SERVER_CLIENT_SECRET: made?.client_secret ?? "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    instance,
    url,
    async remove() {
      child.kill("SIGTERM");
      await instance.remove();
    },
  };
}
