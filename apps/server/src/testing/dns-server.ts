import { createSocket } from "node:dgram";
import { onTestFinished } from "vitest";

/** A DNS server on this machine, of which a test says what it knows. */
export interface DnsServer {
  /** `127.0.0.1:53535`. */
  readonly address: string;
  /** What TXT records stand at the name from now on; `failing` for a server that says SERVFAIL. */
  set(name: string, texts: readonly string[] | "failing"): void;
}

/**
 * Starts one that answers TXT questions by UDP, until the test is over.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc1035#section-4.1 | RFC 1035 §4.1}
 */
export async function startDnsServer(): Promise<DnsServer> {
  const known = new Map<string, readonly string[] | "failing">();
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => socket.send(answerTo(query, known), from.port, from.address));
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => socket.close(() => resolve())));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    set: (name, texts) => known.set(name.toLowerCase(), texts),
  };
}

function answerTo(query: Buffer, known: ReadonlyMap<string, readonly string[] | "failing">): Buffer {
  const { name, end } = readName(query, 12);
  const texts = known.get(name.toLowerCase());
  const question = query.subarray(12, end + 4);
  const answers = Array.isArray(texts) ? (texts as readonly string[]).map(textRecord) : [];
  const failed = texts === "failing" ? 2 : 3;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  // An answer, with recursion, that is fine, failed, or says that there is no such name.
  header.writeUInt16BE(0x81_80 | (answers.length > 0 ? 0 : failed), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answers.length, 6);
  return Buffer.concat([header, question, ...answers]);
}

function readName(message: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("ascii", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** A TXT record of the name in question, in strings of 255 bytes at the most. */
function textRecord(text: string): Buffer {
  const bytes = Buffer.from(text);
  const strings = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, index) => {
    const part = bytes.subarray(index * 255, (index + 1) * 255);
    return Buffer.concat([Buffer.from([part.length]), part]);
  });
  const data = Buffer.concat(strings);
  const head = Buffer.alloc(12);
  // A pointer to the name of the question, TXT, IN, no time to live.
  head.writeUInt16BE(0xc0_0c, 0);
  head.writeUInt16BE(16, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
