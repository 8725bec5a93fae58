import type { ConnectionView } from "@grantway/helper/contract";
import { Empty, LinkButton, NoMatch, TextField } from "@grantway/ui/react";
import { useState } from "react";
import { follow } from "../parts/link.tsx";
import { Screen } from "../parts/screen.tsx";
import { useNow } from "../state/now.ts";
import { ConnectionCard } from "./connection-card.tsx";

/** From this many on, a filter is worth its place. */
const many = 4;

/** `/`: all connections, by service. */
export function ConnectionsScreen({ connections }: { readonly connections: readonly ConnectionView[] }) {
  const [words, setWords] = useState("");
  const now = useNow();
  const add = <LinkButton {...follow("/add")}>Add a connection</LinkButton>;
  if (connections.length === 0) {
    return (
      <Screen title="Connections">
        <Empty title="No connections yet">
          <p>
            A connection lets your programs call an API as you or as your app. Its tokens are kept encrypted
            here and refreshed for you; this page never shows them.
          </p>
          {add}
        </Empty>
      </Screen>
    );
  }
  const found = connections.filter((connection) => matches(connection, words));
  return (
    <Screen title="Connections" action={add}>
      {(connections.length >= many || words !== "") && (
        <div className="filter">
          <TextField
            label="Find a connection"
            hint="By its name, service, provider or scopes."
            type="search"
            value={words}
            onChange={setWords}
            required
          />
        </div>
      )}
      <p role="status" className="unseen">
        {words === "" ? "" : `${found.length} of ${connections.length} connections`}
      </p>
      {found.length === 0 ? (
        <NoMatch
          title={`Nothing matches “${words}”`}
          clear={{ label: `Show all ${connections.length}`, onClear: () => setWords("") }}
        >
          <p>Names, services, providers and scopes were searched.</p>
        </NoMatch>
      ) : (
        groups(found).map(([service, members]) => (
          <section key={service} className="service" aria-labelledby={`service-${service}`}>
            <h2 id={`service-${service}`}>{service}</h2>
            <ul className="connections">
              {members.map((connection) => (
                <ConnectionCard key={connection.name} connection={connection} now={now} />
              ))}
            </ul>
          </section>
        ))
      )}
    </Screen>
  );
}

function matches({ name, service, provider, scopes }: ConnectionView, words: string): boolean {
  const text = [name, service, provider.id, provider.name, ...scopes].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function groups(
  connections: readonly ConnectionView[],
): readonly (readonly [service: string, members: readonly ConnectionView[]])[] {
  const byName = connections.toSorted((a, b) => a.name.localeCompare(b.name));
  const grouped = Map.groupBy(byName, ({ service }) => service);
  return [...grouped].sort(([a], [b]) => a.localeCompare(b));
}
