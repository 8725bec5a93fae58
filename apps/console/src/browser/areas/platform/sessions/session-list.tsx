import { endSession, listSessions } from "@grantway/api";
import { Empty, hasSelection, ListBar, ListView, NoMatch, SearchField } from "@grantway/ui/react";
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
import { type Session, useSessionColumns } from "./session-columns.tsx";
import { SessionMenu } from "./session-menu.tsx";
import { WhoseFilters } from "./whose-filters.tsx";

const keyOf = ({ id }: Session) => id;
const nameOf = ({ username }: Session) => username;

/** What the API is asked for. */
export function sessionFilter({ person, search }: SessionsSearch) {
  return { userId: person, search };
}

/** Every browser in which somebody is signed in. */
export function SessionList(props: {
  readonly search: SessionsSearch;
  readonly onChange: (changes: Partial<SessionsSearch>) => void;
}) {
  const { search, onChange } = props;
  const say = useWords(sessionsWords);
  const { may } = useSession();
  const api = useApi();
  const client = useQueryClient();
  const filter = sessionFilter(search);
  const shown = useShownList(listSessions, { query: filter });
  const total = useTotal(listSessions, filter);
  const columns = useSessionColumns();
  const many = useMany<Session>({
    filter: JSON.stringify(filter),
    rows: shown.rows,
    keyOf,
    all: () => everyItem((cursor) => api.call(listSessions, { query: { ...filter, cursor, limit: 200 } })),
    onEnd: () => void readAgain(client, ["sessions", "families", "users", "audit"]),
  });
  const all = () => onChange({ person: undefined, search: undefined });
  const acts = may("sessions:write");
  const end = useEndMany<Session>("Sessions", ({ id }) => api.call(endSession, { params: { id } }));
  return (
    <>
      <p className="quiet">{say("aboutSessions")}</p>
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
        <SearchField
          label={say("findSession")}
          value={search.search ?? ""}
          onSearch={(text) => onChange({ search: text.trim() === "" ? undefined : text.trim() })}
        />
        <WhoseFilters search={search} onChange={onChange} />
      </ListBar>
      <ManyProgress many={many} keyOf={keyOf} nameOf={nameOf} />
      <ListView
        {...shown}
        label={say("sessions")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
        selection={acts ? many : undefined}
        renderMenu={acts ? renderMenu : undefined}
        filtered={filter.userId !== undefined || filter.search !== undefined}
        empty={
          <Empty title={say("emptySessionsTitle")}>
            <p>{say("emptySessionsText")}</p>
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

function renderMenu(session: Session) {
  return <SessionMenu session={session} />;
}
