import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo } from "node:net";

/*
 * Two endpoints of somebody else in a process of their own: one that takes every event and counts them, and one that takes every
 * connection and never answers. The second listens on all addresses of this machine, so that each of them is a host of its own.
 */
let taken = 0;
const taking = createHttpServer((request, response) => {
  request.resume().once("end", () => {
    taken += 1;
    response.writeHead(204).end();
  });
});
let held = 0;
const hanging = createServer((socket) => {
  held += 1;
  socket.on("error", () => socket.destroy()).resume();
  socket.once("close", () => (held -= 1));
});
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
taking.listen(0, "127.0.0.1", () =>
  hanging.listen({ port: 0, host: "0.0.0.0", backlog: 4_096 }, () =>
    process.send?.({ taking: portOf(taking), hanging: portOf(hanging) }),
  ),
);
process.on("message", () => process.send?.({ taken, held }));
process.on("disconnect", () => process.exit());
