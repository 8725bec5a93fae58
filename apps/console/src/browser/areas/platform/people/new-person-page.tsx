import { createUser } from "@grantway/api";
import { TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../api/queries.ts";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useIdempotencyKey } from "../../../forms/idempotency-key.ts";
import { Page } from "../../../frame/page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { peopleWords } from "../../../words/people.ts";
import { nameOf } from "./person.ts";
import { profileOf, ProfileFields, sentOf, useProfileLabels } from "./person-fields.tsx";

/** `/new/people`: makes an account. Without a password nobody can sign in to it until one is set, by a link for instance. */
export function NewPersonPage() {
  const say = useWords(peopleWords);
  const { tell } = useTelling();
  const navigate = useNavigate();
  const labels = { ...useProfileLabels(), password: say("password") };
  const draft = useDraft({ ...profileOf(), password: "" });
  const create = useChange(createUser, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();

  async function send(): Promise<() => Promise<void>> {
    const { password, name, ...profile } = draft.values;
    const body = {
      ...sentOf(profile),
      ...(name.trim() === "" ? {} : { name }),
      ...(password === "" ? {} : { password }),
    };
    const person = await create.mutateAsync({ body, idempotencyKey: keyOf(body) });
    return async () => {
      await navigate({ to: "/people/$id", params: { id: person.id } });
      tell({ tone: "success", text: say("nowCreated", { name: nameOf(person) }) });
    };
  }

  return (
    <Page title={say("add")} above={[{ label: say("title"), link: { to: "/people" } }]} narrow>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("createAction")}
        busy={say("creating")}
        back={{ to: "/people" }}
        onSend={send}
      >
        <ProfileFields draft={draft} isNew />
        <TextField
          id="password"
          type="password"
          autoComplete="new-password"
          label={labels.password}
          hint={say("passwordHint")}
          value={draft.values.password}
          onChange={(text) => draft.set("password", text)}
          error={draft.errorOf("password")}
        />
      </DraftForm>
    </Page>
  );
}
