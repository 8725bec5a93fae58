import { connect, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import type { MailServer } from "../config/mail-server.ts";
import { MailRefusedError, type Letter, type SendLetter } from "./letter.ts";

/*
 * Mail over SMTP (RFC 5321). Each letter has a connection of its own, and a deadline as a whole: a server that says a word now and then
 * could hold one for ever otherwise. TLS is checked against the host's name as everywhere. Letters are text of ours: the library may
 * read no file and load no address for them.
 */

/** How mail is sent. */
export interface SmtpOptions {
  readonly server: MailServer;
  readonly from: string;
  /** Whether nothing is sent without TLS. */
  readonly tls: "required" | "off";
  /** For one letter, from connecting to its being taken; 30 seconds unless tests hurry. */
  readonly deadline?: number;
  /** Certificates that are trusted in place of Node's own, in tests. */
  readonly ca?: string;
}

/** A {@link SendLetter} to this server. */
export function createSmtp({ server, from, tls, deadline = 30_000, ca }: SmtpOptions): SendLetter {
  const { host, port, secure, user } = server;

  /** Sends by this socket, which whoever opened it may close at any moment. */
  async function send({ to, subject, text, html }: Letter, socket: Socket): Promise<void> {
    const transport = createTransport({
      host,
      port,
      secure,
      getSocket: (_, use) => use(null, { connection: socket }),
      requireTLS: tls === "required" && !secure,
      ignoreTLS: tls === "off",
      ...(user === undefined ? {} : { auth: { user: user.name, pass: user.password } }),
      ...(ca === undefined ? {} : { tls: { ca } }),
      greetingTimeout: deadline,
      socketTimeout: deadline,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text, html });
  }

  return async (letter, signal) => {
    const socket = connect({ host, port, ...(signal === undefined ? {} : { signal }) });
    const late = setTimeout(() => socket.destroy(new Error("the mail server took too long")), deadline);
    const failed = Promise.withResolvers<never>();
    socket.on("error", failed.reject);
    try {
      await Promise.race([opened(socket).then(async () => send(letter, socket)), failed.promise]);
    } catch (error) {
      throw refusalIn(error) ?? error;
    } finally {
      clearTimeout(late);
      socket.destroy();
    }
  };
}

async function opened(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("connect", resolve);
  await promise;
}

/**
 * What the server said of this letter. That it will not let us in at all (530 to 538, RFC 4954 §6) is the operator's to mend, and the letter
 * waits for that.
 */
function refusalIn(error: unknown): MailRefusedError | undefined {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return code >= 540 && code < 600 ? new MailRefusedError(code) : undefined;
}
