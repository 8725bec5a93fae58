import { showClient, showUser } from "@grantway/api";
import { type FilterWord, FilterWords, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readOptions } from "../../../api/queries.ts";
import { PickClient, PickPerson } from "../../../list/pick-thing.tsx";
import { sessionsWords } from "../../../words/sessions.ts";
import type { SessionsSearch } from "./addresses.ts";

/** Whose sessions or tokens are shown, and of which app. */
export function WhoseFilters(props: {
  readonly search: SessionsSearch;
  readonly onChange: (changes: Partial<SessionsSearch>) => void;
  /** Token families have a client and a state besides. */
  readonly families?: boolean;
}) {
  const { search, onChange, families = false } = props;
  const { person, client, state } = search;
  const say = useWords(sessionsWords);
  const [picking, setPicking] = useState<"person" | "client">();
  const names = useNames(person, families ? client : undefined);

  const set: readonly (FilterWord | false)[] = [
    person !== undefined && {
      key: "person",
      text: say("filterPerson", { name: names.person }),
      onRemove: () => onChange({ person: undefined }),
    },
    families &&
      client !== undefined && {
        key: "client",
        text: say("filterClient", { name: names.client }),
        onRemove: () => onChange({ client: undefined }),
      },
    families &&
      state !== undefined && {
        key: "state",
        text: say("filterAlive"),
        onRemove: () => onChange({ state: undefined }),
      },
  ];
  const choices: readonly MenuItem[] = [
    { label: say("ofPerson"), onChoose: () => setPicking("person") },
    ...(families
      ? [
          { label: say("ofClient"), onChoose: () => setPicking("client") },
          { label: say("aliveOnly"), onChoose: () => onChange({ state: "alive" }) },
        ]
      : []),
  ];
  const close = () => setPicking(undefined);
  return (
    <>
      <FilterWords
        set={set.filter((word) => word !== false)}
        choices={choices}
        onClear={() => onChange({ person: undefined, client: undefined, state: undefined })}
      />
      {picking === "person" && <PickPerson onClose={close} onPick={(id) => onChange({ person: id })} />}
      {picking === "client" && <PickClient onClose={close} onPick={(id) => onChange({ client: id })} />}
    </>
  );
}

/** What those of the address are called; their ids until that is known. */
function useNames(person: string | undefined, client: string | undefined) {
  const { data: user } = useQuery({
    ...readOptions(showUser, { params: { id: person ?? "" } }),
    enabled: person !== undefined,
  });
  const { data: app } = useQuery({
    ...readOptions(showClient, { params: { id: client ?? "" } }),
    enabled: client !== undefined,
  });
  return { person: user?.username ?? person ?? "", client: app?.name ?? client ?? "" };
}
