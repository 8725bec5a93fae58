import {
  Button,
  type Column,
  FilterWords,
  ListBar,
  ListView,
  Menu,
  nothing,
  NoMatch,
  RelativeTime,
  SearchField,
  type Selected,
  SelectionBar,
  type Sorting,
  StateWord,
  hasSelection,
} from "@grantway/ui/react";
import { useState } from "react";
import { BulkPart, useSuspending } from "./bulk-part.tsx";
import { find, type Person } from "./people.ts";

const columns: readonly Column<Person>[] = [
  { key: "name", head: "Name", sorts: "either", renderCell: ({ name }) => <a href={`#${name}`}>{name}</a> },
  { key: "state", head: "State", renderCell: stateOf },
  { key: "visits", head: "Visits", kind: "number", sorts: "either", renderCell: ({ visits }) => visits },
  { key: "seen", head: "Last seen", renderCell: ({ seen }) => <RelativeTime at={seen} /> },
];

function stateOf({ suspended }: Person) {
  return suspended ? (
    <StateWord tone="caution">Suspended</StateWord>
  ) : (
    <StateWord tone="good">Active</StateWord>
  );
}

/** A list with all it can have. `?list=loading` and `?list=failed` show it in those states. */
export function ListPart() {
  const asked = new URLSearchParams(location.search).get("list");
  const [search, setSearch] = useState("");
  const [suspended, setSuspended] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ by: "name", order: "ascending" });
  const [selected, setSelected] = useState<Selected>(nothing);
  const [shown, setShown] = useState(8);
  const found = find({ search, suspended, ...sorting });
  const rows = asked === "loading" ? undefined : found.slice(0, shown);
  const bulk = useSuspending();
  const all = () => {
    setSearch("");
    setSuspended(false);
  };

  return (
    <section aria-label="List" className="list">
      <h2>People</h2>
      <ListBar
        selection={
          hasSelection(selected) ? (
            <SelectionBar
              selected={selected}
              onSelect={setSelected}
              shown={rows?.map(({ name }) => name) ?? []}
              total={found.length}
              hasMore={shown < found.length}
            >
              <Button look="quiet-main" onClick={() => bulk.suspend(found, selected)}>
                Suspend
              </Button>
            </SelectionBar>
          ) : undefined
        }
      >
        <SearchField label="Find people" value={search} onSearch={setSearch} />
        <FilterWords
          set={
            suspended ? [{ key: "state", text: "State: suspended", onRemove: () => setSuspended(false) }] : []
          }
          choices={[{ group: "State", label: "Suspended", onChoose: () => setSuspended(true) }]}
          onClear={all}
        />
      </ListBar>
      <BulkPart bulk={bulk} />
      <ListView
        label="People"
        columns={columns}
        rows={rows}
        keyOf={({ name }) => name}
        nameOf={({ name }) => name}
        sorting={sorting}
        onSort={setSorting}
        selection={{ selected, onSelect: setSelected }}
        renderMenu={({ name }) => (
          <Menu
            icon="more"
            label="Actions"
            of={`for ${name}`}
            items={[{ label: "Open", onChoose: () => {} }]}
          />
        )}
        total={found.length}
        problem={asked === "failed" ? "The server does not answer. What is shown is from before." : undefined}
        onRetry={() => undefined}
        onMore={shown < found.length ? () => setShown(shown + 8) : undefined}
        filtered={search !== "" || suspended}
        empty={<p>Nobody yet.</p>}
        noMatch={
          <NoMatch title={`Nobody matches “${search}”`} clear={{ label: "Show everybody", onClear: all }}>
            <p>Names were searched.</p>
          </NoMatch>
        }
      />
    </section>
  );
}
