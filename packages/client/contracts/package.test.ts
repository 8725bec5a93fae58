import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * What is published, as a user gets it: built, packed, unpacked into an empty project outside the repository,
 * type-checked there and run. `GRANTWAY_TEST_NODE` names another Node to run it with, such as the oldest one supported.
 */

const root = join(import.meta.dirname, "../../..");
const client = join(import.meta.dirname, "..");
const project = mkdtempSync(join(tmpdir(), "grantway-stranger-"));
const modules = join(project, "node_modules");
afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? ""}${stdout}${stderr}`);
  return stdout;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed | undefined;

/** Builds a package, packs it, and unpacks it where a stranger would have it installed. */
function bring(folder: string): Packed | undefined {
  run(process.execPath, [join(root, "tools/src/publish/main.ts")], folder);
  const packing = ["pack", "--json", "--pack-destination", project, join(folder, "dist")];
  const [made] = JSON.parse(run("npm", packing, project)) as Packed[];
  const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
  };
  const at = join(modules, name);
  mkdirSync(at, { recursive: true });
  run("tar", ["-xzf", join(project, made?.filename ?? ""), "--strip-components=1", "-C", at], project);
  return made;
}

/** Other packages as if they were installed there, of this repository. */
function link(names: readonly string[]): void {
  for (const name of names.filter((one) => !existsSync(join(modules, one)))) {
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
}

beforeAll(() => {
  packed = bring(client);
  for (const name of ["oauth4webapi", "@types/node", "undici-types"])
    cpSync(join(root, "node_modules", name), join(modules, name), { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
});

const program = `
import { createGrantway, createMemoryStore, isClientError } from "@grantway/client";
import { recordInteraction, startFakeProvider } from "@grantway/client/testing";

const provider = await startFakeProvider();
const grantway = createGrantway({ store: createMemoryStore() });
const person = recordInteraction({ onUrl: async (url: string) => fetch(await provider.visit(url)) });
const client = { id: "client", secret: "client secret" };
const connection = await grantway.connect({ provider: provider.definition, client }, person);
provider.expireAll();
const reply = await grantway.fetch(connection.name, "/me");
const { login } = (await reply.json()) as { login: string };
const failure: unknown = await grantway.token("nobody").catch((error: unknown) => error);
console.log(login, isClientError(failure, "unknown_connection"), grantway.providers.list().length > 0);
await provider.stop();
`;

describe("the published package", () => {
  it("type-checks in a stranger's project", () => {
    writeFileSync(join(project, "program.ts"), program);
    const compilerOptions = {
      module: "nodenext",
      target: "es2022",
      strict: true,
      outDir: "out",
      types: ["node"],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    run(join(root, "node_modules/.bin/tsc"), ["-p", "."], project);
    expect(readdirSync(join(project, "out"))).toEqual(["program.js"]);
  });

  it("runs there", () => {
    const node = process.env["GRANTWAY_TEST_NODE"] ?? process.execPath;
    expect(run(node, ["out/program.js"], project)).toBe("ada true true\n");
  });

  it("brings one dependency, no test of ours, and the size its README prints", () => {
    const manifest = JSON.parse(readFileSync(join(modules, "@grantway/client/package.json"), "utf8")) as {
      readonly dependencies: object;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(["oauth4webapi"]);
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths.filter((path) => /\.test\.|for-tests|given/.test(path))).toEqual([]);
    const readme = readFileSync(join(client, "README.md"), "utf8");
    const printed = Number(/([\d,]+) kB packed/.exec(readme)?.[1]?.replace(",", ""));
    expect(printed).toBeGreaterThan(0);
    expect(Math.abs((packed?.size ?? 0) / 1000 - printed)).toBeLessThan(printed / 5);
  });
});

const page = `
import { BffError, BffProvider, useApi, useSession } from "@grantway/bff/react";

function Orders() {
  const { session, signIn } = useSession();
  const { call } = useApi("orders");
  const send = () => call("/7").catch((error: unknown) => error instanceof BffError && signIn(error));
  return <button onClick={() => void send()}>{session?.providers["acme"]?.user?.name}</button>;
}
export const app = <BffProvider><Orders /></BffProvider>;
`;

const servers = `
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createBff } from "@grantway/bff";
import { bffMiddleware as forExpress } from "@grantway/bff/express";
import { bffPlugin } from "@grantway/bff/fastify";
import { bffMiddleware as forHono } from "@grantway/bff/hono";
import { bffHandler, bffSockets } from "@grantway/bff/node";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";

const bff = createBff({
  keys: ["kP2mZ8Qw4xN7vB1cL5tR9yH3jF6sD0aGuEiOoTzXqVw"],
  providers: { github: { provider: "github", client: { id: "app", secret: "secret" } } },
  apis: { github: { base: "https://api.github.com", provider: "github" } },
});
const handle = bffHandler(bff);
const plain = createServer((request, response) => {
  void handle(request, response).then((ours) => (ours ? undefined : response.end("the app")));
}).listen(0);
bffSockets(bff, plain);
const withExpress = express().use(forExpress(bff)).listen(0);
const withFastify = fastify();
await withFastify.register(bffPlugin, { bff });
await withFastify.listen({ port: 0 });
const hono = new Hono();
hono.use(forHono(bff));
const withHono = serve({ fetch: hono.fetch, port: 0 }) as Server;

for (const server of [plain, withExpress, withFastify.server, withHono]) {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const at = \`http://localhost:\${(server.address() as AddressInfo).port}/bff\`;
  const headers = { "x-grantway-bff": "1" };
  const reply = await fetch(\`\${at}/session\`, { headers });
  const session = (await reply.json()) as { readonly providers: object };
  const call = await fetch(\`\${at}/api/github/user\`, { headers });
  console.log(JSON.stringify(session.providers), call.status, (await fetch(\`\${at}/session\`)).status);
}
process.exit();
`;

describe("the published BFF", () => {
  const others = [
    "@hono/node-server",
    "@types/express",
    "@types/react",
    "express",
    "fastify",
    "hono",
    "react",
    "undici",
  ];

  it("type-checks in a stranger's project with each adapter, and runs there", () => {
    bring(join(root, "packages/bff"));
    link(others);
    const shared = { module: "nodenext", target: "es2024", strict: true, outDir: "out", types: ["node"] };
    const ofPage = { ...shared, lib: ["es2024", "dom"], jsx: "react-jsx", skipLibCheck: true, types: [] };
    for (const [name, text, compilerOptions] of [
      ["servers.ts", servers, { ...shared, lib: ["es2024", "esnext.disposable"], skipLibCheck: true }],
      ["page.tsx", page, ofPage],
    ] as const) {
      writeFileSync(join(project, name), text);
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [name] }));
      run(join(root, "node_modules/.bin/tsc"), ["-p", "."], project);
    }
    const node = process.env["GRANTWAY_TEST_NODE"] ?? process.execPath;
    const answered = '{"github":{"signedIn":false,"scopes":[]}} 401 403\n';
    expect(run(node, ["out/servers.js"], project)).toBe(answered.repeat(4));
  });
});

const guardedServers = `
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createGuard } from "@grantway/guard";
import * as ofExpress from "@grantway/guard/express";
import * as ofFastify from "@grantway/guard/fastify";
import * as ofFetch from "@grantway/guard/fetch";
import * as ofHono from "@grantway/guard/hono";
import * as ofNode from "@grantway/guard/node";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";

const issuer = "https://id.example";
const said = { active: true, token_type: "Bearer", aud: "https://api.example", sub: "ada", scope: "read" };
const guard = createGuard({
  issuer,
  audience: "https://api.example",
  clientId: "api",
  clientSecret: "secret",
  describedAs: { scopes: ["read"] },
  fetch: async (url) =>
    Response.json(String(url).endsWith("/introspect") ? said : { issuer, introspection_endpoint: \`\${issuer}/introspect\` }),
});

const withExpress = express();
withExpress.use(ofExpress.resourceMetadataRoute(guard));
withExpress.get("/", ofExpress.createRouteGuard(guard)("read"), (request, response) => {
  response.send(request.access?.subject);
});
const withFastify = fastify();
withFastify.route(ofFastify.resourceMetadataRoute(guard));
withFastify.get("/", ofFastify.createRouteGuard(guard)("read"), async (request) => ofFastify.accessOf(request).subject);
await withFastify.listen({ port: 0 });
const hono = new Hono();
hono.use(ofHono.resourceMetadataRoute(guard));
hono.get("/", ofHono.createRouteGuard(guard)("read"), (context) => context.text(context.get("access").subject ?? ""));
const describes = ofFetch.resourceMetadataRoute(guard);
const handle = ofFetch.createRouteGuard(guard)("read")((_, access) => new Response(access.subject));
const describesNode = ofNode.resourceMetadataRoute(guard);
const reads = ofNode.createRouteGuard(guard)("read");
const plain = createServer((request, response) => {
  if (describesNode(request, response)) return;
  void reads(request, response).then((access) => access && response.end(access.subject));
});

for (const server of [
  withExpress.listen(0),
  withFastify.server,
  serve({ fetch: hono.fetch, port: 0 }) as Server,
  serve({ fetch: (request) => describes(request) ?? handle(request), port: 0 }) as Server,
  plain.listen(0),
]) {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const at = \`http://localhost:\${(server.address() as AddressInfo).port}\`;
  const metadata = await fetch(\`\${at}/.well-known/oauth-protected-resource\`);
  const { resource } = (await metadata.json()) as { readonly resource: string };
  const reply = await fetch(at, { headers: { authorization: "Bearer token" } });
  const stranger = await fetch(at);
  console.log(resource, await reply.text(), stranger.status, stranger.headers.get("www-authenticate")?.split(" ")[0]);
}
process.exit();
`;

describe("the published guard", () => {
  it("type-checks in a stranger's project with each adapter, and runs there", () => {
    const made = bring(join(root, "packages/guard"));
    link(["@hono/node-server", "@types/express", "express", "fastify", "hono", "jose"]);
    const options = { module: "nodenext", target: "es2023", strict: true, outDir: "out", skipLibCheck: true };
    writeFileSync(join(project, "guarded.ts"), guardedServers);
    writeFileSync(
      join(project, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...options, types: ["node"] }, files: ["guarded.ts"] }),
    );
    run(join(root, "node_modules/.bin/tsc"), ["-p", "."], project);
    const node = process.env["GRANTWAY_TEST_NODE"] ?? process.execPath;
    expect(run(node, ["out/guarded.js"], project)).toBe("https://api.example ada 401 Bearer\n".repeat(5));
    const manifest = JSON.parse(readFileSync(join(modules, "@grantway/guard/package.json"), "utf8")) as {
      readonly dependencies: object;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(["jose", "oauth4webapi"]);
    expect(made?.files.filter(({ path }) => /\.test\.|testing/.test(path))).toEqual([]);
  });
});

const embeddedServer = `
import { createLaunches, createMemoryReplays, EmbedError, type Launch, verifyWebhook } from "@grantway/embed";
import { createHmac } from "node:crypto";

const launches = createLaunches({
  issuer: "http://127.0.0.1:9",
  clientId: "acme",
  replays: createMemoryReplays(),
});
const open = (token: string): Promise<Launch> => launches.verify(token);
const failure: unknown = await open("e30.e30.e30").catch((error: unknown) => error);
const body = JSON.stringify({ type: "installation.created" });
const [secret, stamp] = [Buffer.alloc(32, 7), String(Math.floor(Date.now() / 1000))];
const signature = createHmac("sha256", secret).update(\`msg_1.\${stamp}.\${body}\`).digest("base64");
const headers = { "webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": \`v1,\${signature}\` };
const { type } = await verifyWebhook({ headers, body, secrets: [\`whsec_\${secret.toString("base64")}\`] });
console.log(failure instanceof EmbedError && failure.code, type);
`;

const embeddedPage = `
import { connectToDashboard, DashboardError } from "@grantway/embed/browser";
import { useDashboard } from "@grantway/embed/react";

export const connect = () => connectToDashboard({ origin: "https://id.example" });
export const isAlone = (error: unknown) => error instanceof DashboardError && error.code === "not-embedded";

export function App() {
  const { dashboard, look } = useDashboard("https://id.example");
  return <button data-theme={look?.theme} onClick={() => dashboard?.toast("Saved")}>Save</button>;
}
`;

describe("the published kit of embedded apps", () => {
  it("type-checks in a stranger's project, on its server and in its page, and runs there", () => {
    const made = bring(join(root, "packages/embed"));
    link(["jose", "@types/react", "react"]);
    const shared = { module: "nodenext", target: "es2023", strict: true, outDir: "out", skipLibCheck: true };
    for (const [name, text, compilerOptions] of [
      ["embedded.ts", embeddedServer, { ...shared, types: ["node"] }],
      ["embedded-page.tsx", embeddedPage, { ...shared, lib: ["es2023", "dom"], jsx: "react-jsx", types: [] }],
    ] as const) {
      writeFileSync(join(project, name), text);
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [name] }));
      run(join(root, "node_modules/.bin/tsc"), ["-p", "."], project);
    }
    const node = process.env["GRANTWAY_TEST_NODE"] ?? process.execPath;
    expect(run(node, ["out/embedded.js"], project)).toBe("issuer-unreachable installation.created\n");
    const paths = made?.files.map(({ path }) => path) ?? [];
    expect(paths.filter((path) => /\.test\.|testing/.test(path))).toEqual([]);
  });
});
