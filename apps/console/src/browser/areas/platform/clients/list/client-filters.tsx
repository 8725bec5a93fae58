import { showUser } from "@grantway/api";
import { type FilterWord, FilterWords, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { readOptions } from "../../../../api/queries.ts";
import { PickPerson } from "../../../../list/pick-thing.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { clientOriginWords } from "../../../../words/client-origin.ts";
import type { ClientSearch } from "../addresses.ts";

/** By what the list can be filtered, and the filters that are set, as words that can be taken away. */
export function ClientFilters(props: {
  readonly search: ClientSearch;
  readonly onChange: (search: ClientSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange, onClear } = props;
  const say = useWords(clientsWords);
  const sayOfOrigin = useWords(clientOriginWords);
  const { mayAll } = useSession();
  const [picking, setPicking] = useState(false);
  const ownerName = useOwnerName(search.owner);
  const owners = [
    { group: say("owner"), label: say("platform"), set: { owned: "platform", owner: undefined } },
    { group: say("owner"), label: say("anyPerson"), set: { owned: "person", owner: undefined } },
  ] as const;
  const choices = [
    { group: say("status"), label: say("active"), set: { status: "active" } },
    { group: say("status"), label: say("suspended"), set: { status: "suspended" } },
    { group: say("secretType"), label: say("confidential"), set: { type: "confidential" } },
    { group: say("secretType"), label: say("public"), set: { type: "public" } },
    { group: say("consent"), label: say("consentSkips"), set: { party: "first" } },
    { group: say("consent"), label: say("consentAsks"), set: { party: "other" } },
    { group: sayOfOrigin("known"), label: sayOfOrigin("unverified"), set: { known: "unverified" } },
    { group: say("lastUsed"), label: say("filterUnused"), set: { unused: "90d" } },
    ...(mayAll("clients:read") ? owners : []),
  ] as const satisfies readonly { group: string; label: string; set: ClientSearch }[];

  const items: readonly MenuItem[] = [
    ...choices.map(({ group, label, set }) => ({
      group,
      label,
      onChoose: () => onChange({ ...search, ...set }),
    })),
    ...(mayAll("clients:read") && mayAll("users:read")
      ? [{ group: say("owner"), label: say("ofPerson"), onChoose: () => setPicking(true) }]
      : []),
  ];
  const words: readonly FilterWord[] = choices.flatMap(({ group, label, set }) => {
    const [[member, value] = ["", ""]] = Object.entries(set);
    if (search[member as keyof ClientSearch] !== value) return [];
    const onRemove = () => onChange({ ...search, [member]: undefined });
    return [{ key: member, text: say("filterWord", { name: group, value: label }), onRemove }];
  });
  const ofOne: readonly FilterWord[] =
    search.owner === undefined
      ? []
      : [
          {
            key: "owner",
            text: say("filterWord", { name: say("owner"), value: ownerName }),
            onRemove: () => onChange({ ...search, owner: undefined }),
          },
        ];

  return (
    <>
      <FilterWords set={[...words, ...ofOne]} choices={items} onClear={onClear} />
      {picking && (
        <PickPerson
          onClose={() => setPicking(false)}
          onPick={(owner) => onChange({ ...search, owner, owned: undefined })}
        />
      )}
    </>
  );
}

/** What the person of the address is called; their id until that is known, or where it may not be. */
function useOwnerName(owner: string | undefined): string {
  const { mayAll } = useSession();
  const { data } = useQuery({
    ...readOptions(showUser, { params: { id: owner ?? "" } }),
    enabled: owner !== undefined && mayAll("users:read"),
  });
  return data?.username ?? owner ?? "";
}
