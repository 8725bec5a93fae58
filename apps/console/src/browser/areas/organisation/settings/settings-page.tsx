import { showOrganisation } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { organisationsWords } from "../../../words/organisations.ts";
import { useIsOwner } from "../in-organisation.tsx";
import type { Organisation } from "../organisation.ts";
import { DeleteOrganisationPanel } from "./delete-organisation-panel.tsx";
import { LeavePanel } from "./leave-panel.tsx";
import { OrganisationFacts } from "./organisation-facts.tsx";
import { OrganisationState, Stopped } from "./organisation-lead.tsx";
import { SandboxesSection } from "./sandboxes-section.tsx";

const route = getRouteApi("/organisations/$organisation/settings");

/** `/organisations/…/settings`: what an organisation is called, its sandboxes, and how one leaves or deletes it. */
export function OrganisationSettingsPage() {
  const say = useWords(organisationsWords);
  const { organisation: slug } = route.useParams();
  const { mayIn } = useSession();
  return (
    <ThingPage
      operation={showOrganisation}
      input={{ params: { organisation: slug } }}
      known={say("settings")}
      title={() => say("settings")}
      above={() => []}
      renderLead={({ name, status }) => (
        <p className="page-lead">
          <OrganisationState status={status} /> <bdi>{name}</bdi>
        </p>
      )}
      renderAction={() =>
        mayIn(slug, "organisations:write") && (
          <GoButton
            to="/organisations/$organisation/settings/edit"
            params={{ organisation: slug }}
            look="secondary"
          >
            {say("edit")}
          </GoButton>
        )
      }
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { label: say("back"), link: { to: "/" } } }}
    >
      {(organisation) => <Settings organisation={organisation} />}
    </ThingPage>
  );
}

function Settings({ organisation }: { readonly organisation: Organisation }) {
  const { id, slug, kind, deleteAt } = organisation;
  const { mayIn, organisations } = useSession();
  const isOwner = useIsOwner(slug);
  const isMember = organisations.some((one) => one.id === id);
  return (
    <>
      <Stopped organisation={organisation} />
      <OrganisationFacts organisation={organisation} />
      {kind === "live" && mayIn(slug, "apps:read") && <SandboxesSection organisation={organisation} />}
      {isMember && kind === "live" && <LeavePanel organisation={organisation} />}
      {isOwner && deleteAt === undefined && <DeleteOrganisationPanel organisation={organisation} />}
    </>
  );
}
