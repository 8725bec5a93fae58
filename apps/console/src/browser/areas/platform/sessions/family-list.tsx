import { endFamily, listFamilies } from "@grantway/api";
import { Empty, NoMatch } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useApi, useSession } from "../../../api/api-context.ts";
import { ManyList } from "../../../list/many-list.tsx";
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
  const filter = familyFilter(search);
  const shown = useShownList(listFamilies, { query: filter });
  const total = useTotal(listFamilies, filter);
  const columns = useFamilyColumns();
  const many = useMany<Family>({
    filter,
    rows: shown.rows,
    keyOf,
    read: (page) => api.call(listFamilies, { query: { ...filter, ...page } }),
    touches: ["families", "sessions", "users", "audit"],
  });
  const all = () => onChange({ person: undefined, client: undefined, state: undefined });
  const acts = may("sessions:write");
  const end = useEndMany<Family>("Families", ({ id }) => api.call(endFamily, { params: { id } }));
  return (
    <>
      <p className="quiet">{say("aboutFamilies")}</p>
      <ManyList
        many={many}
        acts={acts ? [end] : []}
        filters={<WhoseFilters search={search} onChange={onChange} families />}
        {...shown}
        label={say("families")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
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
