import { endSession, listSessions } from "@grantway/api";
import { Empty, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useApi, useSession } from "../../../api/api-context.ts";
import { ManyList } from "../../../list/many-list.tsx";
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
  const filter = sessionFilter(search);
  const shown = useShownList(listSessions, { query: filter });
  const total = useTotal(listSessions, filter);
  const columns = useSessionColumns();
  const many = useMany<Session>({
    filter,
    rows: shown.rows,
    keyOf,
    read: (page) => api.call(listSessions, { query: { ...filter, ...page } }),
    touches: ["sessions", "families", "users", "audit"],
  });
  const all = () => onChange({ person: undefined, search: undefined });
  const acts = may("sessions:write");
  const end = useEndMany<Session>("Sessions", ({ id }) => api.call(endSession, { params: { id } }));
  return (
    <>
      <p className="quiet">{say("aboutSessions")}</p>
      <ManyList
        many={many}
        acts={acts ? [end] : []}
        filters={
          <>
            <SearchField
              label={say("findSession")}
              value={search.search ?? ""}
              onSearch={(text) => onChange({ search: text.trim() === "" ? undefined : text.trim() })}
            />
            <WhoseFilters search={search} onChange={onChange} />
          </>
        }
        {...shown}
        label={say("sessions")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
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
