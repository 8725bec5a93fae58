import { listMembers } from "@grantway/api";
import { Empty, FilterWords, ListBar, ListView, NoMatch, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { membersWords } from "../../../words/members.ts";
import { nameOf } from "../../platform/people/person.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { useRoles } from "../roles/use-roles.ts";
import type { MembersSearch } from "./addresses.ts";
import type { Member } from "./member.ts";
import { useMemberColumns } from "./member-columns.tsx";
import { MemberMenu } from "./member-menu.tsx";

const route = getRouteApi("/organisations/$organisation/members");

/** `/organisations/…/members`: who is in an organisation, and as what. */
export function MembersPage() {
  const say = useWords(membersWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("title")}>
      {(here) => <Members key={here.id} here={here} />}
    </InOrganisation>
  );
}

function Members({ here }: { readonly here: Here }) {
  const say = useWords(membersWords);
  const { mayIn, user } = useSession();
  const { search, role } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useShownList(listMembers, {
    params: { organisation: here.id },
    query: { search, role, total: true },
  });
  const columns = useMemberColumns();
  const change = (next: MembersSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const clear = () => change({});
  const writes = mayIn(here.slug, "members:write");
  const renderMenu = (member: Member) =>
    writes || member.person === user.id ? <MemberMenu here={here} member={member} /> : undefined;
  return (
    <Page
      title={say("title")}
      count={shown.total}
      action={
        writes && (
          <GoButton to="/organisations/$organisation/new/invitations" params={{ organisation: here.slug }}>
            {say("invite")}
          </GoButton>
        )
      }
    >
      <ListBar selection={undefined}>
        <SearchField
          label={say("find")}
          value={search ?? ""}
          onSearch={(text) => change({ role, search: text.trim() === "" ? undefined : text.trim() })}
        />
        <RoleFilter here={here} role={role} onChange={(next) => change({ search, role: next })} />
      </ListBar>
      <ListView
        {...shown}
        label={say("title")}
        columns={columns}
        keyOf={({ person }) => person}
        nameOf={nameOf}
        renderMenu={renderMenu}
        filtered={search !== undefined || role !== undefined}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
          </Empty>
        }
        noMatch={
          <NoMatch title={say("noMatchTitle")} clear={{ label: say("showAll"), onClear: clear }}>
            <p>{say("noMatchText")}</p>
          </NoMatch>
        }
      />
    </Page>
  );
}

function RoleFilter(props: {
  readonly here: Here;
  readonly role: string | undefined;
  readonly onChange: (role: string | undefined) => void;
}) {
  const { here, role, onChange } = props;
  const say = useWords(membersWords);
  const { roles = [] } = useRoles(here.id);
  const clear = () => onChange(undefined);
  const name = roles.find(({ id }) => id === role)?.name ?? role;
  return (
    <FilterWords
      set={
        name === undefined ? [] : [{ key: "role", text: say("filterRole", { role: name }), onRemove: clear }]
      }
      choices={roles.map((one) => ({
        group: say("role"),
        label: one.name,
        onChoose: () => onChange(one.id),
      }))}
      onClear={clear}
    />
  );
}
