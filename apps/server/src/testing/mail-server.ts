import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail as the server was given it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** With its headers, as it came. */
  readonly raw: string;
  readonly secure: boolean;
}

type Options = NonNullable<ConstructorParameters<typeof SMTPServer>[0]>;

/** A mail server for one test: what it takes is kept. */
export async function startMailServer(options: Options = {}, port = 0) {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ["STARTTLS"] : [],
    onData(stream, session, done) {
      let raw = "";
      stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), raw, secure: session.secure });
        done();
      });
    },
    ...options,
  });
  // Clients that go away in the middle are a part of what is tested.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const stop = async () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  return { mails, port: portOf(server.server), stop };
}

/** A server that says what it is told to, byte by byte if need be. */
export async function startRawServer(answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    answer(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return portOf(server);
}

/** The text of a part of a mail: of its transfer encoding, quoted-printable is undone. */
export function plainTextOf(raw: string): string {
  const text = raw.replaceAll(/=\r?\n/g, "");
  return text.replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
  );
}

function portOf(server: Pick<Server, "address">): number {
  return (server.address() as AddressInfo).port;
}
