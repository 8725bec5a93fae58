import { createServer as createHttp, type RequestListener, type Server } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { boundConnections, ClientError } from "@grantway/client";
import type { Certificate } from "./certificate/self-signed.ts";

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Closes open connections as well. */
  close(): Promise<void>;
}

/** Milliseconds until headers, and a whole request, must have arrived; and how many connections there may be. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 32_768,
} as const;
const mostConnections = 128;

/**
 * Listens, by https when there is a certificate.
 *
 * @param port - 0 takes any that is free.
 * @throws {ClientError} `port_in_use`, or `bad_request` when address, port or certificate cannot be used.
 */
export function listen({
  address,
  port,
  certificate,
  handler,
}: {
  readonly address: string;
  readonly port: number;
  readonly certificate: Certificate | undefined;
  readonly handler: RequestListener;
}): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = create(certificate, handler);
    boundConnections(server, mostConnections);
    server.once("error", (error: NodeJS.ErrnoException) => reject(failure(error, { address, port })));
    server.listen(port, address, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) }),
    );
  });
}

function create(certificate: Certificate | undefined, handler: RequestListener): Server {
  if (certificate === undefined) return createHttp(limits, handler);
  try {
    return createHttps({ ...limits, ...certificate }, handler);
  } catch (error) {
    throw new ClientError(
      "bad_request",
      "Certificate and key cannot be used: give two PEM files that belong together, the key without a passphrase.",
      { cause: error },
    );
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function failure(
  error: NodeJS.ErrnoException,
  { address, port }: { address: string; port: number },
): ClientError {
  const cause = { cause: error };
  if (error.code === "EADDRINUSE") {
    return new ClientError(
      "port_in_use",
      `Port ${port} is taken by another program, perhaps another grantway serve. Stop it, or choose with --port.`,
      cause,
    );
  }
  if (error.code === "EACCES") {
    return new ClientError(
      "bad_request",
      `Port ${port} needs more rights: choose one above 1023 with --port.`,
      cause,
    );
  }
  return new ClientError(
    "bad_request",
    `The helper cannot listen on ${address}, which is not an address of this machine (${error.code ?? error.message}).`,
    cause,
  );
}
