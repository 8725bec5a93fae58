import { type FilterWord, FilterWords, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { clientsWords } from "../../../../words/clients.ts";
import type { ClientSearch } from "./client-query.ts";

/** By what the list can be filtered, and the filters that are set, as words that can be taken away. */
export function ClientFilters(props: {
  readonly search: ClientSearch;
  readonly onChange: (search: ClientSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange, onClear } = props;
  const say = useWords(clientsWords);
  const choices = [
    { group: say("status"), label: say("active"), set: { status: "active" } },
    { group: say("status"), label: say("suspended"), set: { status: "suspended" } },
    { group: say("secretType"), label: say("confidential"), set: { type: "confidential" } },
    { group: say("secretType"), label: say("public"), set: { type: "public" } },
    { group: say("whose"), label: say("ours"), set: { party: "first" } },
    { group: say("whose"), label: say("others"), set: { party: "other" } },
    { group: say("lastUsed"), label: say("filterUnused"), set: { unused: "90d" } },
  ] as const satisfies readonly { group: string; label: string; set: ClientSearch }[];

  const items: readonly MenuItem[] = choices.map(({ group, label, set }) => ({
    group,
    label,
    onChoose: () => onChange({ ...search, ...set }),
  }));
  const words: readonly FilterWord[] = choices.flatMap(({ group, label, set }) => {
    const [[member, value] = ["", ""]] = Object.entries(set);
    if (search[member as keyof ClientSearch] !== value) return [];
    const onRemove = () => onChange({ ...search, [member]: undefined });
    return [{ key: member, text: say("filterWord", { name: group, value: label }), onRemove }];
  });

  return <FilterWords set={words} choices={items} onClear={onClear} />;
}
