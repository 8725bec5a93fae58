import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** An API of a test: a real server on a free port of 127.0.0.1. */
export interface TestApi {
  readonly origin: string;
  readonly server: Server;
  /** Every request, oldest first, as `GET /path`. */
  readonly seen: string[];
  /** Ends it with all its connections. */
  readonly stop: () => Promise<void>;
}

/** Starts one that answers so. */
export async function startApi(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<TestApi> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    void answer(request, response);
  });
  // Sockets that became WebSockets are none of the server's any more.
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    seen,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
