import { listInvitations, type Output } from "@grantway/api";
import { type Column, Empty, ListView, Menu, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../api/api-context.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { Page } from "../../../frame/page.tsx";
import { useShownList } from "../../../list/shown-list.ts";
import { listsWords } from "../../../words/lists.ts";
import { membersWords } from "../../../words/members.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { useBuiltInNames } from "../roles/use-roles.ts";
import { RenewDialog } from "./renew-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

const route = getRouteApi("/organisations/$organisation/invitations");

type Invitation = Output<typeof listInvitations>["items"][number];

/** `/organisations/…/invitations`: who may come in by a link, and until when. */
export function InvitationsPage() {
  const say = useWords(membersWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("invitations")}>
      {(here) => <Invitations key={here.id} here={here} />}
    </InOrganisation>
  );
}

function Invitations({ here }: { readonly here: Here }) {
  const say = useWords(membersWords);
  const { mayIn } = useSession();
  const shown = useShownList(listInvitations, { params: { organisation: here.id }, query: {} });
  const columns = useInvitationColumns();
  const writes = mayIn(here.slug, "members:write");
  const renderMenu = (invitation: Invitation) => <InvitationMenu here={here} invitation={invitation} />;
  const invite = writes && (
    <GoButton to="/organisations/$organisation/new/invitations" params={{ organisation: here.slug }}>
      {say("invite")}
    </GoButton>
  );
  return (
    <Page title={say("invitations")} lead={<p className="quiet">{say("invitationsLead")}</p>} action={invite}>
      <ListView
        {...shown}
        label={say("invitations")}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ email }) => email ?? say("anybody")}
        renderMenu={writes ? renderMenu : undefined}
        filtered={false}
        empty={
          <Empty title={say("noInvitations")}>
            <p>{say("noInvitationsText")}</p>
            {invite}
          </Empty>
        }
        noMatch={undefined}
      />
    </Page>
  );
}

function useInvitationColumns(): readonly Column<Invitation>[] {
  const say = useWords(membersWords);
  const names = useBuiltInNames();
  return [
    {
      key: "for",
      head: say("forWhom"),
      renderCell: ({ email }) => (email === undefined ? say("anybody") : <bdi>{email}</bdi>),
    },
    {
      key: "role",
      head: say("role"),
      renderCell: ({ role, roleName }) => <bdi>{roleName ?? names.get(role) ?? role}</bdi>,
    },
    {
      key: "by",
      head: say("by"),
      renderCell: ({ inviter }) => (inviter === undefined ? say("byNobody") : <bdi>{inviter}</bdi>),
    },
    { key: "made", head: say("made"), renderCell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    { key: "until", head: say("until"), renderCell: ({ expiresAt }) => <RelativeTime at={expiresAt} /> },
  ];
}

function InvitationMenu({ here, invitation }: { readonly here: Here; readonly invitation: Invitation }) {
  const say = useWords(membersWords);
  const sayList = useWords(listsWords);
  const [asking, setAsking] = useState<"renew" | "revoke">();
  const { id, email } = invitation;
  const name = email ?? say("somebody");
  const close = () => setAsking(undefined);
  return (
    <>
      <Menu
        icon="more"
        label={sayList("actions")}
        of={sayList("actionsFor", { name: email ?? say("anybody") })}
        items={[
          { label: say("renew"), onChoose: () => setAsking("renew") },
          { label: say("revoke"), danger: true, onChoose: () => setAsking("revoke") },
        ]}
      />
      {asking === "renew" && <RenewDialog here={here} id={id} email={email} onClose={close} />}
      {asking === "revoke" && <RevokeDialog here={here} id={id} name={name} onClose={close} />}
    </>
  );
}
