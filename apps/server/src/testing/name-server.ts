import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** Addresses by name; read anew at every question, so that a test can have a name lead elsewhere. */
export type Zone = Map<string, readonly string[]>;

/**
 * A name server on this machine (RFC 1035) that goes with the test. It does not answer for names that lead to `silence`.
 *
 * @returns its address and port.
 */
export async function startNameServer(zone: Zone): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (question, { address, port }) => {
    const answer = answerTo(question, zone);
    if (answer !== undefined) socket.send(answer, port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

const types = { ipv4: 1, ipv6: 28 } as const;

function answerTo(question: Buffer, zone: Zone): Buffer | undefined {
  const labels: string[] = [];
  let at = 12;
  for (let size = question.readUInt8(at); size > 0; size = question.readUInt8(at)) {
    labels.push(question.toString("latin1", at + 1, at + 1 + size));
    at += size + 1;
  }
  const type = question.readUInt16BE(at + 1);
  const known = zone.get(labels.join(".").toLowerCase());
  if (known?.includes("silence") === true) return undefined;
  const wanted = known?.filter((address) => type === (address.includes(":") ? types.ipv6 : types.ipv4)) ?? [];
  const header = Buffer.alloc(12);
  header.writeUInt16BE(question.readUInt16BE(0), 0);
  // An answer, by who knows; without the name there is none.
  header.writeUInt16BE(known === undefined ? 0x8583 : 0x8580, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(wanted.length, 6);
  return Buffer.concat([
    header,
    question.subarray(12, at + 5),
    ...wanted.map((address) => recordOf(type, address)),
  ]);
}

function recordOf(type: number, address: string): Buffer {
  const data =
    type === types.ipv4
      ? Buffer.from(address.split(".").map(Number))
      : Buffer.from(
          address.split(":").flatMap((part) => {
            const value = Number.parseInt(part, 16);
            return [value >> 8, value & 0xff];
          }),
        );
  const record = Buffer.alloc(12);
  // The name of the question, again.
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(type, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([record, data]);
}
