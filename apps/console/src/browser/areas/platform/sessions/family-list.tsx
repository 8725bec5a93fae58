import { endFamily, listFamilies } from "@grantway/api";
import { Empty, hasSelection, ListBar, ListView, NoMatch } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useApi, useSession } from "../../../api/api-context.ts";
import { readAgain } from "../../../api/queries.ts";
import { everyItem } from "../../../list/every-item.ts";
import { ManyBar } from "../../../list/many-bar.tsx";
import { ManyProgress } from "../../../list/many-progress.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { useTotal } from "../../../list/total.ts";
import { useMany } from "../../../list/use-many.ts";
import { sessionsWords } from "../../../words/sessions.ts";
import type { SessionsSearch } from "./addresses.ts";
import { useEndMany } from "./end-many.ts";
import { appOf, type Family, useFamilyColumns } from "./family-columns.tsx";
import { FamilyMenu } from "./family-menu.tsx";
import { WhoseFilters } from "./whose-filters.tsx";

const keyOf = ({ id }: Family) => id;
const nameOf = (family: Family) => `${appOf(family)} · ${family.username}`;

/** What the API is asked for. */
export function familyFilter({ person, client, state }: SessionsSearch) {
  return { userId: person, clientId: client, alive: state === "alive" ? true : undefined };
}

/** Every token family, until a day after its end. */
export function FamilyList(props: {
  readonly search: SessionsSearch;
  readonly onChange: (changes: Partial<SessionsSearch>) => void;
}) {
  const { search, onChange } = props;
  const say = useWords(sessionsWords);
  const { may } = useSession();
  const api = useApi();
  const client = useQueryClient();
  const filter = familyFilter(search);
  const shown = useShownList(listFamilies, { query: filter });
  const total = useTotal(listFamilies, filter);
  const columns = useFamilyColumns();
  const many = useMany<Family>({
    filter: JSON.stringify(filter),
    rows: shown.rows,
    keyOf,
    all: () => everyItem((cursor) => api.call(listFamilies, { query: { ...filter, cursor, limit: 200 } })),
    onEnd: () => void readAgain(client, ["families", "sessions", "users", "audit"]),
  });
  const all = () => onChange({ person: undefined, client: undefined, state: undefined });
  const acts = may("sessions:write");
  const end = useEndMany<Family>("Families", ({ id }) => api.call(endFamily, { params: { id } }));
  return (
    <>
      <p className="quiet">{say("aboutFamilies")}</p>
      <ListBar
        selection={
          hasSelection(many.selected) ? (
            <ManyBar
              many={many}
              shown={shown.rows?.map(keyOf) ?? []}
              total={total}
              hasMore={shown.onMore !== undefined}
              acts={[end]}
            />
          ) : undefined
        }
      >
        <WhoseFilters search={search} onChange={onChange} families />
      </ListBar>
      <ManyProgress many={many} keyOf={keyOf} nameOf={nameOf} />
      <ListView
        {...shown}
        label={say("families")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
        selection={acts ? many : undefined}
        renderMenu={acts ? renderMenu : undefined}
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <Empty title={say("emptyFamiliesTitle")}>
            <p>{say("emptyFamiliesText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: all }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </>
  );
}

function renderMenu(family: Family) {
  return <FamilyMenu family={family} />;
}
