import { Fact, Facts, Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { type Above, Page } from "../../../frame/page.tsx";
import { rolesWords } from "../../../words/roles.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { DeleteRolePanel } from "./delete-role-panel.tsx";
import { RoleHolders } from "./role-holders.tsx";
import { RoleRights } from "./role-rights.tsx";
import { RoleScopes } from "./role-scopes-list.tsx";
import { type Role, useRoles } from "./use-roles.ts";

const route = getRouteApi("/organisations/$organisation/roles/$role");

/** `/organisations/…/roles/…`: what a role may do, and who has it. */
export function RolePage() {
  const say = useWords(rolesWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("role")}>
      {(here) => <OneRole here={here} />}
    </InOrganisation>
  );
}

function OneRole({ here }: { readonly here: Here }) {
  const say = useWords(rolesWords);
  const words = useProblemWords();
  const { role: id } = route.useParams();
  const { roles, error, refetch } = useRoles(here.id);
  const role = roles?.find((one) => one.id === id);
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/roles", params: { organisation: here.slug } },
  } as const;
  if (role !== undefined) return <ShownRole here={here} role={role} above={[list]} />;
  return (
    <Page title={say(roles === undefined ? "role" : "gone")} above={[list]}>
      {roles === undefined ? (
        <Awaited problem={error === null ? undefined : words(error)} onRetry={() => void refetch()} />
      ) : (
        <>
          <p>{say("goneWhy")}</p>
          <div>
            <GoButton {...list.link}>{list.label}</GoButton>
          </div>
        </>
      )}
    </Page>
  );
}

function Awaited(props: { readonly problem: string | undefined; readonly onRetry: () => void }) {
  const { problem, onRetry } = props;
  const say = useWords(rolesWords);
  if (problem === undefined) return <Loading what={say("loadingRole")} />;
  return <Failed message={problem} onRetry={onRetry} />;
}

const about: ReadonlyMap<string, "aboutOwner" | "aboutAdmin" | "aboutMember"> = new Map([
  ["owner", "aboutOwner"],
  ["admin", "aboutAdmin"],
  ["member", "aboutMember"],
]);

function ShownRole(props: { readonly here: Here; readonly role: Role; readonly above: readonly Above[] }) {
  const { here, role, above } = props;
  const { id, name, made } = role;
  const say = useWords(rolesWords);
  const { mayIn } = useSession();
  const writes = made !== undefined && mayIn(here.slug, "members:write");
  const meant = about.get(id);
  return (
    <Page
      title={name}
      above={above}
      lead={<p className="quiet">{meant === undefined ? say("custom") : say(meant)}</p>}
      action={
        writes && (
          <GoButton
            to="/organisations/$organisation/roles/$role/edit"
            params={{ organisation: here.slug, role: id }}
          >
            {say("edit")}
          </GoButton>
        )
      }
    >
      <Facts>
        <Fact label={say("rights")}>
          <RoleRights permissions={role.permissions} />
        </Fact>
        <Fact label={say("scopes")}>
          <RoleScopes scopes={role.scopes} />
        </Fact>
      </Facts>
      <RoleHolders here={here} role={role} />
      {writes && <DeleteRolePanel here={here} role={{ id, name, ...made }} />}
    </Page>
  );
}
