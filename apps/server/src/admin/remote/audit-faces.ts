import * as contract from "@grantway/api";
import { exportAudit, listAudit, type NamedRecord, showAudit } from "@grantway/identity";
import type { Instant } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import { face, meaning } from "./face.ts";

/** What was done. */
export const auditFaces = [
  face(listAudit, async (api, { after, from, to, ...query }) => {
    const page = await api.call(contract.listAudit, {
      query: { ...query, ...momentsOf(from, to), cursor: after },
    });
    return { ...page, items: page.items.map(recordOf) };
  }),

  face(showAudit, async (api, { seq }) =>
    meaning(api.call(contract.showAudit, { params: { id: String(seq) } }).then(recordOf), {
      "not-found": () => undefined,
    }),
  ),

  face(exportAudit, async (api, { from, to, ...query }) =>
    exportedBy(await api.call(contract.exportAudit, { query: { ...query, ...momentsOf(from, to) } })),
  ),
];

type Shown = contract.Output<typeof contract.showAudit>;

/** The contract names an action by any text, for a newer server may know more of them. */
function recordOf({ id, at, ...record }: Shown): NamedRecord {
  return { ...(record as Omit<NamedRecord, "seq" | "at">), seq: Number(id), at: Date.parse(at) };
}

function momentsOf(from: Instant | undefined, to: Instant | undefined) {
  return { from: isoOf(from), to: isoOf(to) };
}

function isoOf(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/**
 * The records of an export as they arrive, some at a time: it may be longer than memory.
 *
 * @throws {CommandError} `provider` where it ends before all is there, so that nobody takes a part for the whole.
 */
async function* exportedBy({ body }: Response): AsyncGenerator<readonly NamedRecord[], void> {
  const text = body?.pipeThrough(new TextDecoderStream()) ?? [];
  try {
    for await (const lines of linesOf(text)) {
      yield lines.map((line) => recordOf(JSON.parse(line) as Shown));
    }
  } catch {
    throw new CommandError(
      "provider",
      "The server ended the export before all of it was there: what was written is a part.",
    );
  }
}

async function* linesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}
