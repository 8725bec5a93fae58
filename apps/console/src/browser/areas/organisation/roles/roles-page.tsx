import { type Column, Empty, ListView } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { rolesWords } from "../../../words/roles.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { useScopesText } from "./role-scopes.ts";
import { permissionsHere } from "./permissions-here.ts";
import { type Role, useRoles } from "./use-roles.ts";

const route = getRouteApi("/organisations/$organisation/roles");

/** `/organisations/…/roles`: what members may be here. */
export function RolesPage() {
  const say = useWords(rolesWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("title")}>
      {(here) => <Roles key={here.id} here={here} />}
    </InOrganisation>
  );
}

function Roles({ here }: { readonly here: Here }) {
  const say = useWords(rolesWords);
  const words = useProblemWords();
  const { mayIn } = useSession();
  const { roles, error, refetch } = useRoles(here.id);
  const columns = useRoleColumns(here);
  return (
    <Page
      title={say("title")}
      count={roles?.length}
      lead={<p className="quiet">{say("lead")}</p>}
      action={
        mayIn(here.slug, "members:write") && (
          <GoButton to="/organisations/$organisation/new/roles" params={{ organisation: here.slug }}>
            {say("add")}
          </GoButton>
        )
      }
    >
      <ListView
        rows={roles}
        problem={error === null ? undefined : words(error)}
        onRetry={() => void refetch()}
        label={say("title")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        filtered={false}
        empty={
          <Empty title={say("emptyTitle")}>
            <p>{say("emptyText")}</p>
          </Empty>
        }
        noMatch={undefined}
      />
    </Page>
  );
}

function useRoleColumns({ slug }: Here): readonly Column<Role>[] {
  const say = useWords(rolesWords);
  const scopesText = useScopesText();
  const all = permissionsHere.length;
  return [
    {
      key: "name",
      head: say("role"),
      renderCell: ({ id, name }) => (
        <Link
          to="/organisations/$organisation/roles/$role"
          params={{ organisation: slug, role: id }}
          preload="intent"
        >
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    {
      key: "kind",
      head: say("kind"),
      renderCell: ({ made }) => say(made === undefined ? "builtIn" : "custom"),
    },
    {
      key: "may",
      head: say("may"),
      renderCell: ({ permissions }) =>
        permissions.length === all ? say("mayAll") : say("mayCount", { count: permissions.length, all }),
    },
    { key: "apis", head: say("atApis"), renderCell: ({ scopes }) => scopesText(scopes) },
    {
      key: "members",
      head: say("members"),
      renderCell: ({ id, made }) => (
        <Link to="/organisations/$organisation/members" params={{ organisation: slug }} search={{ role: id }}>
          {made === undefined ? say("showMembers") : say("holderCount", { count: made.members })}
        </Link>
      ),
    },
  ];
}
