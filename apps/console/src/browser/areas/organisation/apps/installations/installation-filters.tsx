import { type FilterWord, FilterWords } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { developersWords } from "../../../../words/developers.ts";
import { installedWords } from "../../../../words/installed.ts";
import { portalWords } from "../../../../words/portal.ts";
import type { AppSearch } from "../addresses.ts";

type Filter = Omit<AppSearch, "tab">;

/** By what the installations of an app can be filtered, as words that can be taken away. */
export function InstallationFilters(props: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { filter, onChange } = props;
  const say = useWords(developersWords);
  const sayOfApps = useWords(portalWords);
  const sayInstalled = useWords(installedWords);
  const statuses = [
    { status: "active", label: say("active") },
    { status: "suspended", label: sayInstalled("paused") },
    { status: "uninstalled", label: say("uninstalled") },
  ] as const;
  const pending = sayInstalled("pending");
  const group = sayOfApps("status");
  const chosen = statuses.find(({ status }) => status === filter.status);
  const set: readonly FilterWord[] = [
    ...(chosen === undefined
      ? []
      : [
          {
            key: "status",
            text: sayOfApps("filterWord", { name: group, value: chosen.label }),
            onRemove: () => onChange({ ...filter, status: undefined }),
          },
        ]),
    ...(filter.pending !== undefined
      ? [{ key: "pending", text: pending, onRemove: () => onChange({ ...filter, pending: undefined }) }]
      : []),
  ];
  return (
    <FilterWords
      set={set}
      choices={[
        ...statuses.map(({ status, label }) => ({
          group,
          label,
          onChoose: () => onChange({ ...filter, status }),
        })),
        {
          group: sayInstalled("filters"),
          label: pending,
          onChoose: () => onChange({ ...filter, pending: "yes" }),
        },
      ]}
      onClear={() => onChange({ search: filter.search })}
    />
  );
}
