import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

interface Open {
  readonly socket: Socket;
  request?: IncomingMessage | undefined;
}

/**
 * Keeps a server of this machine open for whoever has something to say. Any program here can open connections and be
 * silent, so beyond `most` the oldest one that has not said a whole request makes room. Only when all of them are being
 * answered is a new one let go.
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
      // It has just been of use, so it is the youngest again.
      if (all.delete(id)) all.set(id, open);
    });
  });
}

function makeRoom(all: ReadonlyMap<string, Open>): void {
  const silent = [...all.values()].find(({ request }) => request?.complete !== true);
  silent?.socket.destroy();
}

/** By https the request's socket is another object than the one that connected; its other end is the same. */
function idOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
