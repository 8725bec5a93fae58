import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

interface Open {
  readonly socket: Socket;
  request?: IncomingMessage | undefined;
}

/**
 * Keeps a local server open for real requests. Any program on this machine can open connections and stay silent, so
 * beyond `most` the oldest one without a complete request is closed. Only when all of them are being answered is the
 * new one closed.
 *
 * @param most - connections at a time.
 */
export function boundConnections(server: Server, most: number): void {
  const all = new Map<string, Open>();

  server.on("connection", (socket: Socket) => {
    const id = idOf(socket);
    const open = { socket };
    all.set(id, open);
    socket.once("close", () => {
      if (all.get(id) === open) all.delete(id);
    });
    if (all.size > most) makeRoom(all);
  });
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const id = idOf(request.socket);
    const open = all.get(id);
    if (open === undefined) return;
    open.request = request;
    response.once("close", () => {
      open.request = undefined;
      // Just used, so it counts as the newest again.
      if (all.delete(id)) all.set(id, open);
    });
  });
}

function makeRoom(all: ReadonlyMap<string, Open>): void {
  const silent = [...all.values()].find(({ request }) => request?.complete !== true);
  silent?.socket.destroy();
}

/** With https the request's socket is not the object that connected, but has the same remote address and port. */
function idOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
