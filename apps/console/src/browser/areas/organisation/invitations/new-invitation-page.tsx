import { createInvitation, type Output } from "@grantway/api";
import { Button, ChoiceField, SecretBox, TextField } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { GoButton } from "../../../frame/go-button.tsx";
import { type Above, Page } from "../../../frame/page.tsx";
import { membersWords } from "../../../words/members.ts";
import { type Here, InOrganisation } from "../in-organisation.tsx";
import { RoleField } from "../members/role-field.tsx";
import { goodFor } from "./good-for.ts";

const route = getRouteApi("/organisations/$organisation/new/invitations");

interface Made extends Pick<Output<typeof createInvitation>, "link" | "expiresAt"> {
  readonly email: string;
}

/** `/organisations/…/new/invitations`: a link that lets one person in, shown the only time it can be. */
export function NewInvitationPage() {
  const say = useWords(membersWords);
  const { organisation } = route.useParams();
  return (
    <InOrganisation slug={organisation} title={say("invite")}>
      {(here) => <NewInvitation here={here} />}
    </InOrganisation>
  );
}

function NewInvitation({ here }: { readonly here: Here }) {
  const say = useWords(membersWords);
  const [made, setMade] = useState<Made>();
  const above: readonly Above[] = [
    {
      label: say("invitations"),
      link: { to: "/organisations/$organisation/invitations", params: { organisation: here.slug } },
    },
  ];
  if (made !== undefined) {
    return <MadeInvitation here={here} made={made} above={above} onMore={() => setMade(undefined)} />;
  }
  return (
    <Page title={say("invite")} above={above} lead={<p className="quiet">{say("inviteLead")}</p>} narrow>
      <InvitationForm here={here} onMade={setMade} />
    </Page>
  );
}

function InvitationForm({ here, onMade }: { readonly here: Here; readonly onMade: (made: Made) => void }) {
  const say = useWords(membersWords);
  const create = useChange(createInvitation, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft({ email: "", role: "member", days: "7" });
  const { values, set, errorOf } = draft;
  const labels = { email: say("inviteEmail"), role: say("inviteRole"), days: say("inviteDays") };

  async function send() {
    const email = values.email.trim();
    const body = { role: values.role, days: Number(values.days), ...(email === "" ? {} : { email }) };
    const params = { organisation: here.id };
    const { link, expiresAt } = await create.mutateAsync({ params, body, idempotencyKey: keyOf(body) });
    return () => onMade({ link, expiresAt, email });
  }

  return (
    <DraftForm
      draft={draft}
      labels={labels}
      action={say("inviteAction")}
      busy={say("inviting")}
      back={{ to: "/organisations/$organisation/invitations", params: { organisation: here.slug } }}
      onSend={send}
    >
      <TextField
        id="email"
        label={labels.email}
        hint={say("inviteEmailHint")}
        value={values.email}
        onChange={(email) => set("email", email)}
        error={errorOf("email")}
      />
      <RoleField
        here={here}
        label={labels.role}
        value={values.role}
        onChange={(role) => set("role", role)}
        error={errorOf("role")}
      />
      <ChoiceField
        id="days"
        label={labels.days}
        value={values.days}
        onChange={(days) => set("days", days)}
        options={goodFor.map((days) => [days, say("days", { count: Number(days) })])}
        error={errorOf("days")}
      />
    </DraftForm>
  );
}

function MadeInvitation(props: {
  readonly here: Here;
  readonly made: Made;
  readonly above: readonly Above[];
  readonly onMore: () => void;
}) {
  const { here, made, above, onMore } = props;
  const say = useWords(membersWords);
  const formats = useFormats();
  const { link, expiresAt, email } = made;
  return (
    <Page title={say("invitedTitle")} above={above} narrow>
      <SecretBox title={say("link")} secret={link} file={`invitation-${here.slug}.txt`}>
        <p>{say("linkOnce", { moment: formats.moment(Date.parse(expiresAt)) })}</p>
        {email !== "" && <p>{say.rich("linkFor", { email: <bdi>{email}</bdi> })}</p>}
      </SecretBox>
      <div className="actions">
        <GoButton
          to="/organisations/$organisation/invitations"
          params={{ organisation: here.slug }}
          look="secondary"
        >
          {say("toInvitations")}
        </GoButton>
        <Button onClick={onMore}>{say("inviteMore")}</Button>
      </div>
    </Page>
  );
}
