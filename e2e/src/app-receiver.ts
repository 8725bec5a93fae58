import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** An event, as an app is told of it. */
export interface ToldEvent {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The server of an app that is told of events, and takes those that are signed. */
export async function startReceiver() {
  const told: ToldEvent[] = [];
  let secret = "";
  const server = createServer((request, response) => {
    void request.toArray().then((parts: Buffer[]) => {
      try {
        const body = Buffer.concat(parts).toString();
        told.push(new Webhook(secret).verify(body, request.headers as Record<string, string>) as ToldEvent);
        return response.writeHead(204).end();
      } catch {
        return response.writeHead(400).end();
      }
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    told,
    /** From now on what was signed with this secret is taken. */
    trust(given: string): void {
      secret = given;
    },
    close: () => void server.close(),
  };
}
