import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/* A mail server on this machine that keeps the mails it is given: as little of SMTP (RFC 5321) as a server of ours needs. */

/** Where mails arrive. */
export interface Mailbox {
  /** For `GRANTWAY_MAIL_SERVER`. */
  readonly address: string;
  /** The address of a page in the next mail to this person, once it came. */
  readonly linkFor: (recipient: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens one on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const connections = new Set<Socket>();
  const came = new Map<string, PromiseWithResolvers<string>>();
  const mailTo = (recipient: string) => {
    const mail = came.get(recipient) ?? Promise.withResolvers<string>();
    came.set(recipient, mail);
    return mail;
  };
  const server = createServer((socket) => {
    connections.add(socket.on("error", () => undefined));
    answer(socket, (recipient, mail) => mailTo(recipient).resolve(mail));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async linkFor(recipient) {
      const mail = await mailTo(recipient).promise;
      came.delete(recipient);
      const link = /http:\/\/[^\s"<]+/.exec(decoded(mail))?.[0];
      if (link === undefined) throw new Error(`no link in the mail:\n${mail}`);
      return link;
    },
    close() {
      server.close();
      for (const connection of connections) connection.destroy();
    },
  };
}

const answers: Readonly<Record<string, string>> = { DATA: "354 go on", QUIT: "221 bye" };

/** Takes what one connection sends: commands line by line, and after `DATA` a mail up to a line with a dot alone. */
function answer(socket: Socket, take: (recipient: string, mail: string) => void): void {
  let left = "";
  let recipient = "";
  let inMail = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  function readOne(): boolean {
    const end = inMail ? "\r\n.\r\n" : "\r\n";
    const at = left.indexOf(end);
    if (at === -1) return false;
    const text = left.slice(0, at);
    left = left.slice(at + end.length);
    const command = text.slice(0, 4).toUpperCase();
    if (inMail) take(recipient, text);
    if (!inMail && command === "RCPT") recipient = /<(.*)>/.exec(text)?.[1] ?? "";
    say(inMail ? "250 taken" : (answers[command] ?? "250 fine"));
    inMail = !inMail && command === "DATA";
    return true;
  }

  say("220 mailbox");
  socket.setEncoding("utf8").on("data", (text: string) => {
    left += text;
    while (readOne());
  });
}

/** Of its transfer encoding, quoted-printable is undone. */
function decoded(mail: string): string {
  const text = mail.replaceAll(/=\r?\n/g, "");
  return text.replaceAll(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
}
