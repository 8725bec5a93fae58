import { listUsers } from "@grantway/api";
import {
  Empty,
  hasSelection,
  ListBar,
  ListView,
  NoMatch,
  SearchField,
  type Sorting,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useList } from "../../../api/queries.ts";
import { Page } from "../../../frame/page.tsx";
import { GoButton } from "../../../frame/go-button.tsx";
import { ManyProgress } from "../../../list/many-progress.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { useTotal } from "../../../list/total.ts";
import { peopleWords } from "../../../words/people.ts";
import type { PeopleSearch } from "./addresses.ts";
import { ManyPeopleBar, useManyPeople } from "./many-people.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { usePeopleColumns } from "./people-columns.tsx";
import { nameOf, type Person } from "./person.ts";
import { PersonMenu } from "./person-menu.tsx";

const route = getRouteApi("/people");
const keyOf = ({ id }: Person) => id;

/** `/people`: everybody with an account. */
export function PeoplePage() {
  const say = useWords(peopleWords);
  const { may } = useSession();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { sort, ...filter } = address;
  const shown = useShownList(useList(listUsers, { query: { ...filter, sort } }));
  const total = useTotal(listUsers, filter);
  const many = useManyPeople({ filter, rows: shown.rows });
  const columns = usePeopleColumns();
  const change = (changes: Partial<PeopleSearch>) =>
    void navigate({ search: { ...address, ...changes }, replace: true, resetScroll: false });
  const all = () => void navigate({ search: { sort }, replace: true });
  const acts = may("users:write") || may("sessions:write");

  return (
    <Page title={say("title")} count={total} action={may("users:write") ? <NewPerson /> : undefined}>
      <ListBar
        selection={
          hasSelection(many.selected) ? (
            <ManyPeopleBar
              many={many}
              shown={shown.rows?.map(keyOf) ?? []}
              total={total}
              hasMore={shown.onMore !== undefined}
            />
          ) : undefined
        }
      >
        <SearchField
          label={say("find")}
          value={address.search ?? ""}
          onSearch={(text) => change({ search: text.trim() === "" ? undefined : text.trim() })}
        />
        <PeopleFilters search={address} onChange={change} />
      </ListBar>
      <ManyProgress many={many} keyOf={keyOf} nameOf={nameOf} />
      <ListView
        {...shown}
        label={say("list")}
        columns={columns}
        keyOf={keyOf}
        nameOf={nameOf}
        total={total}
        sorting={sortings[sort ?? "username"]}
        onSort={({ by }) => change({ sort: by === "created" ? by : undefined })}
        selection={acts ? many : undefined}
        renderMenu={acts ? renderMenu : undefined}
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
  return <GoButton to="/people/new">{say("add")}</GoButton>;
}
