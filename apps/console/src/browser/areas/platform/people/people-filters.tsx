import { type FilterWord, FilterWords, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { TextQuestion } from "../../../list/text-question.tsx";
import { peopleWords } from "../../../words/people.ts";
import type { PeopleSearch } from "./addresses.ts";
import { roles, roleWords } from "./roles.ts";

/** By what the list is filtered, and by what it can be. */
export function PeopleFilters(props: {
  readonly search: PeopleSearch;
  readonly onChange: (changes: Partial<PeopleSearch>) => void;
}) {
  const { search, onChange } = props;
  const { status, role, group } = search;
  const say = useWords(peopleWords);
  const [asking, setAsking] = useState(false);

  const words: readonly (FilterWord | undefined)[] = [
    status && {
      key: "status",
      text: say("filterState", { state: say(status) }),
      onRemove: () => onChange({ status: undefined }),
    },
    role && {
      key: "role",
      text: say("filterRole", { role: say(roleWords[role].name) }),
      onRemove: () => onChange({ role: undefined }),
    },
    group === undefined
      ? undefined
      : {
          key: "group",
          text: say("filterGroup", { group }),
          onRemove: () => onChange({ group: undefined }),
        },
  ];
  const choices: readonly MenuItem[] = [
    ...(["active", "suspended"] as const).map((one) => ({
      group: say("state"),
      label: say(one),
      onChoose: () => onChange({ status: one }),
    })),
    ...roles.map((one) => ({
      group: say("role"),
      label: say(roleWords[one].name),
      onChoose: () => onChange({ role: one }),
    })),
    { group: say("groups"), label: say("groupIs"), onChoose: () => setAsking(true) },
  ];

  return (
    <>
      <FilterWords
        set={words.filter((word) => word !== undefined)}
        choices={choices}
        onClear={() => onChange({ status: undefined, role: undefined, group: undefined })}
      />
      {asking && (
        <TextQuestion
          title={say("groupQuestion")}
          label={say("groupField")}
          action={say("show")}
          onClose={() => setAsking(false)}
          onAnswer={(text) => onChange({ group: text })}
        />
      )}
    </>
  );
}
