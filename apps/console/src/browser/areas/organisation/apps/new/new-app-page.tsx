import { createApp, type Output } from "@grantway/api";
import { type AppTemplate, appTemplates } from "@grantway/platform/form-rules";
import { RadioField, TextField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { redirectUriProblems } from "@grantway/protocol/form-rules";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { useRuleWords } from "../../../../forms/rule-words.ts";
import { Page } from "../../../../frame/page.tsx";
import { portalWords } from "../../../../words/portal.ts";
import { CreatedApp } from "./created-app.tsx";

const route = getRouteApi("/organisations/$organisation/new/apps");

/** `/organisations/$organisation/new/apps`: one form to an app that works in a sandbox. */
export function NewAppPage() {
  const say = useWords(portalWords);
  const { organisation } = route.useParams();
  const [created, setCreated] = useState<Output<typeof createApp>>();
  const above = [
    { label: say("title"), link: { to: "/organisations/$organisation/apps", params: { organisation } } },
  ] as const;
  if (created !== undefined)
    return <CreatedApp organisation={organisation} created={created} above={above} />;
  return (
    <Page title={say("newTitle")} above={above} lead={<p className="quiet">{say("newLead")}</p>} narrow>
      <NewApp organisation={organisation} onCreated={setCreated} />
    </Page>
  );
}

interface NewAppValues {
  readonly template: AppTemplate;
  readonly name: string;
  readonly slug: string;
  readonly redirectUris: readonly string[];
}

function NewApp(props: {
  readonly organisation: string;
  readonly onCreated: (created: Output<typeof createApp>) => void;
}) {
  const { organisation, onCreated } = props;
  const say = useWords(portalWords);
  const { tell } = useRuleWords();
  const create = useChange(createApp, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft<NewAppValues>({ template: "server", name: "", slug: "", redirectUris: [] });
  const { values, set, errorOf, errorsOf } = draft;

  async function send() {
    const { template, name, slug } = values;
    const redirectUris = values.redirectUris.map((uri) => uri.trim()).filter((uri) => uri !== "");
    const body = {
      template,
      name,
      ...(slug === "" ? {} : { slug }),
      ...(redirectUris.length === 0 ? {} : { redirectUris }),
    };
    const created = await create.mutateAsync({ params: { organisation }, body, idempotencyKey: keyOf(body) });
    return () => onCreated(created);
  }

  return (
    <DraftForm
      draft={draft}
      labels={{
        template: say("what"),
        name: say("name"),
        slug: say("slug"),
        redirectUris: say("redirectUris"),
      }}
      action={say("create")}
      busy={say("creating")}
      back={{ to: "/organisations/$organisation/apps", params: { organisation } }}
      onSend={send}
    >
      <RadioField
        label={say("what")}
        value={values.template}
        onChange={(template) => set("template", template as AppTemplate)}
        options={appTemplates.map((one) => ({ value: one, label: say(one), detail: say(`${one}What`) }))}
      />
      <TextField
        id="name"
        label={say("name")}
        hint={say("nameHint")}
        required
        value={values.name}
        error={errorOf("name")}
        onChange={(name) => set("name", name)}
      />
      <ValuesField
        id="redirectUris"
        label={say("redirectUris")}
        hint={say("redirectUrisHint")}
        add={say("redirectUriAdd")}
        placeholder="http://localhost:3000/callback"
        values={values.redirectUris}
        check={(uri) => tell(redirectUriProblems(uri)[0])}
        error={errorOf("redirectUris")}
        errors={errorsOf("redirectUris")}
        onChange={(uris) => set("redirectUris", [...uris])}
      />
      <TextField
        id="slug"
        label={say("slug")}
        hint={say("slugHint")}
        code
        value={values.slug}
        error={errorOf("slug")}
        onChange={(slug) => set("slug", slug)}
      />
    </DraftForm>
  );
}
