import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Bff } from "../create-bff.ts";

/*
 * @grantway/bff/node: for servers of `node:http`, and those that are made of it.
 *
 *   const handle = bffHandler(bff);
 *   const server = createServer(async (request, response) => {
 *     if (await handle(request, response)) return;
 *     // The rest of the app.
 *   });
 *   bffSockets(bff, server);
 */

/** Answers a request if it is for the BFF, and says whether it was. */
export type BffHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The BFF as a handler of Node. Rejects for bugs alone. */
export function bffHandler(bff: Bff): BffHandler {
  return (request, response) => bff.handleNode(request, response);
}

/**
 * Lets pages open WebSockets at APIs through this server. Sockets to other addresses are left to other listeners; where
 * there are none, they are closed, as a server without any would.
 */
export function bffSockets(bff: Bff, server: Pick<Server, "on" | "listenerCount">): void {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (bff.upgrade(request, socket, head) || server.listenerCount("upgrade") > 1) return;
    socket.destroy();
  });
}
