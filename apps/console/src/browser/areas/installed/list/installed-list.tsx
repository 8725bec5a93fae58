import { listInstallations } from "@grantway/api";
import { Empty, type FilterWord, FilterWords, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { ManyList } from "../../../list/many-list.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { installedWords } from "../../../words/installed.ts";
import { installedShows, type InstalledSearch } from "../addresses.ts";
import type { askedOf, Installed } from "../installation.ts";
import { useInstalledColumns } from "./installed-columns.tsx";
import { useManyInstalled, useManyInstalledActs } from "./many-installed.tsx";
import "../installed.css";

const keyOf = ({ id }: Installed) => id;
const nameOf = ({ appOf }: Installed) => appOf.name;

/** Installed apps, of an organisation or of this person alone. */
export function InstalledList(props: {
  /** By its slug; absent for one's own. */
  readonly organisation: string | undefined;
  readonly asked: ReturnType<typeof askedOf>;
  readonly address: InstalledSearch;
  readonly onChange: (address: InstalledSearch) => void;
}) {
  const { organisation, asked, address, onChange } = props;
  const { search, show } = address;
  const say = useWords(installedWords);
  const shown = useShownList(listInstallations, { query: asked });
  const many = useManyInstalled({ asked, rows: shown.rows });
  const acts = useManyInstalledActs(many, organisation);
  const columns = useInstalledColumns(organisation);
  const change = (changes: Partial<InstalledSearch>) => onChange({ search, show, ...changes });
  const word: readonly FilterWord[] =
    show === undefined ? [] : [{ key: "show", text: say(show), onRemove: () => change({ show: undefined }) }];
  return (
    <ManyList
      many={many}
      acts={acts}
      filters={
        <>
          <SearchField
            label={say("find")}
            value={search ?? ""}
            onSearch={(text) => change({ search: text.trim() === "" ? undefined : text.trim() })}
          />
          <FilterWords
            set={word}
            choices={installedShows.map((one) => ({
              group: say("filters"),
              label: say(one),
              onChoose: () => change({ show: one }),
            }))}
            onClear={() => change({ show: undefined })}
          />
        </>
      }
      {...shown}
      label={say("list")}
      columns={columns}
      keyOf={keyOf}
      nameOf={nameOf}
      filtered={search !== undefined || show !== undefined}
      empty={
        <Empty title={say("emptyTitle")}>
          <p>{say("emptyText")}</p>
          <GoButton to="/directory">{say("toDirectory")}</GoButton>
        </Empty>
      }
      noMatch={
        <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: () => onChange({}) }}>
          <p>{say("noMatchText")}</p>
        </NoMatch>
      }
    />
  );
}
