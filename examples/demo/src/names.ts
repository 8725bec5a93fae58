import { createSocket } from "node:dgram";
import { getServers } from "node:dns";

/*
 * A name server for the domain of the demo's publisher, so that its proof is the one that every publisher's is: a TXT record that
 * the provider looks up now and again every day. About everything else it says that it is not to be asked, and the
 * machine's own servers, which the provider knows as well, are.
 */

/** A running name server. */
export interface NameServer {
  /** For `GRANTWAY_DNS_SERVERS`: this one, and those of the machine behind it. */
  readonly servers: string;
  /** Answers this text at this name from now on. */
  answer(name: string, text: string): void;
  close(): void;
}

/** Response codes (RFC 1035 §4.1.1). */
const refused = 5;
const txt = 16;

/**
 * Starts it on a port of its own, on this machine alone.
 *
 * @param records - texts by name.
 */
export async function startNameServer(records: Readonly<Record<string, string>>): Promise<NameServer> {
  const known = new Map(Object.entries(records));
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const answer = answerTo(query, known);
    if (answer !== undefined) socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(0, "127.0.0.1", resolve);
  });
  const others = getServers().filter((server) => !server.includes("%"));
  return {
    servers: [`127.0.0.1:${socket.address().port}`, ...others].join(","),
    answer: (name, text) => void known.set(name, text),
    close: () => socket.close(),
  };
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc1035#section-4.1 | RFC 1035 §4.1} */
function answerTo(query: Buffer, known: ReadonlyMap<string, string>): Buffer | undefined {
  const question = readQuestion(query);
  if (question === undefined) return undefined;
  const text = known.get(question.name.toLowerCase());
  const answers = text !== undefined && question.type === txt ? [textRecord(text)] : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  // An answer, by who knows; without one it is somebody else's name.
  header.writeUInt16BE(0x84_00 | (text === undefined ? refused : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answers.length, 6);
  return Buffer.concat([header, query.subarray(12, question.end), ...answers]);
}

function readQuestion(
  query: Buffer,
): { readonly name: string; readonly type: number; readonly end: number } | undefined {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  // Its end, the type and the class.
  return at + 5 > query.length
    ? undefined
    : { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** A TXT record of the name in question, of at most 255 bytes. */
function textRecord(text: string): Buffer {
  const bytes = Buffer.from(text);
  const data = Buffer.concat([Buffer.from([bytes.length]), bytes]);
  const head = Buffer.alloc(12);
  // A pointer to the name of the question, TXT, IN, no time to live.
  head.writeUInt16BE(0xc0_0c, 0);
  head.writeUInt16BE(txt, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
