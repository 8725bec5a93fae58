import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Bff, type BffSettings, createBff } from "@grantway/bff";
import { bffHandler, bffSockets } from "@grantway/bff/node";
import { builtPage } from "@grantway/built-page";

/* A small app of React with its BFF, served under as strict a policy as the other pages. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The app on a port of this machine. */
export interface RunningApp {
  readonly origin: string;
  readonly bff: Bff;
  stop(): Promise<void>;
}

/** Starts it. `settings` are made for the origin it has. */
export async function startApp(settings: (origin: string) => BffSettings): Promise<RunningApp> {
  const files = await readPage();
  const { promise, resolve } =
    Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => void>();
  const server = createServer(
    (request, response) => void promise.then((answer) => answer(request, response)),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const bff = createBff(settings(origin));
  const handle = bffHandler(bff);
  bffSockets(bff, server);
  resolve(
    (request, response) =>
      void handle(request, response).then((ours) => (ours ? undefined : send(files, request, response))),
  );
  return {
    origin,
    bff,
    async stop() {
      server.closeAllConnections();
      server.close();
      await bff.close();
    },
  };
}

type Files = Awaited<ReturnType<typeof readPage>>;

async function readPage() {
  const folder = fileURLToPath(new URL("../bff-page", import.meta.url));
  const inputs = [
    "../../packages/bff/package.json",
    "../../packages/bff/src",
    "../../packages/ui/src/mark.svg",
  ];
  const sources = { name: "the page in front of a BFF", folder, inputs, base: "/" } as const;
  const files = await builtPage(sources, () => undefined);
  return new Map(files.map((file) => [file.path, file] as const));
}

function send(files: Files, { url = "/" }: IncomingMessage, response: ServerResponse): void {
  const file = files.get(url.split("?", 1)[0] ?? "") ?? files.get("/index.html");
  response.writeHead(200, { "content-type": file?.type, "content-security-policy": policy });
  response.end(file?.content);
}
