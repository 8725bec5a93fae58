import { listUsers } from "@grantway/api";
import { Empty, NoMatch, SearchField, type Sorting } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { Page } from "../../../frame/page.tsx";
import { GoButton } from "../../../frame/go-button.tsx";
import { preloadList, preloadTotal } from "../../../list/preload.ts";
import { ManyList } from "../../../list/many-list.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { useTotal } from "../../../list/total.ts";
import { peopleWords } from "../../../words/people.ts";
import { peopleSearch, type PeopleSearch } from "./addresses.ts";
import { useManyPeople, useManyPeopleActs } from "./many-people.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { usePeopleColumns } from "./people-columns.tsx";
import { nameOf, type Person } from "./person.ts";
import { PersonMenu } from "./person-menu.tsx";

const route = getRouteApi("/people");
const keyOf = ({ id }: Person) => id;

/** Has what is shown read before it is shown. */
export function preloadPeople(address: Readonly<Record<string, unknown>>): void {
  const { sort, ...filter } = peopleSearch.parse(address);
  preloadList(listUsers, { query: { ...filter, sort } }, address);
  preloadTotal(listUsers, filter);
}

/** `/people`: everybody with an account. */
export function PeoplePage() {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { search, status, role, group, sort } = address;
  const filter = { search, status, role, group };
  const shown = useShownList(listUsers, { query: { ...filter, sort } });
  const total = useTotal(listUsers, filter);
  const many = useManyPeople({ filter, rows: shown.rows });
  const columns = usePeopleColumns();
  const change = (changes: Partial<PeopleSearch>) =>
    void navigate({ search: { ...address, ...changes }, replace: true, resetScroll: false });
  const all = () => void navigate({ search: { sort }, replace: true });
  const acts = useManyPeopleActs(many);

  return (
    <Page title={say("title")} count={total} action={may("users:write") ? <NewPerson /> : undefined}>
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
            <PeopleFilters search={address} onChange={change} />
          </>
        }
        {...shown}
        label={say("list")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
        sorting={sortings[sort ?? "username"]}
        onSort={({ by }) => change({ sort: by === "created" ? by : undefined })}
        renderMenu={acts.length > 0 ? renderMenu : undefined}
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
            {may("users:write") && <NewPerson />}
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: all }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

const sortings: Readonly<Record<"username" | "created", Sorting>> = {
  username: { by: "username", order: "ascending" },
  created: { by: "created", order: "descending" },
};

function renderMenu(person: Person) {
  return <PersonMenu person={person} />;
}

function NewPerson() {
  const say = useWords(peopleWords);
  return <GoButton to="/new/people">{say("add")}</GoButton>;
}
