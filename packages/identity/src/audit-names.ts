import type { AuditRecord, Names } from "@grantway/protocol";
import type { AuditPorts, AuditSearch, NamedRecord } from "./operations/audit-ports.ts";

/** The records with names: one question for all the people in them, and one for all the clients. */
export async function named(names: Names, records: readonly AuditRecord[]): Promise<readonly NamedRecord[]> {
  const mentioned = records.flatMap(({ actor, onBehalfOf = "", target }) => [actor, onBehalfOf, target]);
  const [people, clients] = await Promise.all([
    names.people(idsOf("user", mentioned)),
    names.clients(idsOf("client", mentioned)),
  ]);
  const nameOf = (mention = "") => {
    const at = mention.indexOf(":");
    const known = mention.startsWith("user:") ? people : mention.startsWith("client:") ? clients : undefined;
    return known?.get(mention.slice(at + 1));
  };
  return records.map((record) => {
    const [actorName, onBehalfOfName, targetName] = [record.actor, record.onBehalfOf, record.target].map(
      nameOf,
    );
    return Object.assign(
      {},
      record,
      actorName === undefined ? {} : { actorName },
      onBehalfOfName === undefined ? {} : { onBehalfOfName },
      targetName === undefined ? {} : { targetName },
    );
  });
}

function idsOf(kind: "user" | "client", mentioned: readonly string[]): ReadonlySet<string> {
  const start = `${kind}:`;
  return new Set(mentioned.filter((one) => one.startsWith(start)).map((one) => one.slice(start.length)));
}

/** The search as the trail understands it: whoever names a person means the records that hold their id. */
export async function selectionOf<Asked extends AuditSearch>(
  { userDirectory }: Pick<AuditPorts, "userDirectory">,
  { search: text, ...rest }: Asked,
) {
  if (text === undefined || text === "") return rest;
  const person = await userDirectory.find(text);
  return { ...rest, search: { text, ...(person === undefined ? {} : { person: `user:${person.id}` }) } };
}
