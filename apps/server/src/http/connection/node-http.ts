/**
 * Node's HTTP server. An `import` of `node:http` reads each of its exports, and one of them loads Node's WebSocket client: a tenth of
 * the time a server takes to start.
 */
export const { createServer, IncomingMessage, STATUS_CODES } = process.getBuiltinModule("node:http");
