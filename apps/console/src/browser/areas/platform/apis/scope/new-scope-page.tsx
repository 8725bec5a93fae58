import { createScope, showApi } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { apisWords } from "../../../../words/apis.ts";
import type { ApiView, ScopeDraft } from "../model.ts";
import { ScopeBesidePreview } from "./scope-beside-preview.tsx";
import { ScopeFields, useScopeLabels } from "./scope-fields.tsx";

const route = getRouteApi("/apis/$audience/new-scope");

const empty: ScopeDraft = { key: "", title: "", detail: "", access: "see", risk: "low" };

/** `/apis/$audience/new-scope`. */
export function NewScopePage() {
  const say = useWords(apisWords);
  const { audience } = route.useParams();
  return (
    <ThingPage
      operation={showApi}
      input={{ params: { audience } }}
      known={audience}
      title={({ name }) => say("newScopeTitle", { name })}
      above={(api) => [
        { label: say("title"), link: { to: "/apis" } },
        { label: api?.name ?? audience, link: { to: "/apis/$audience", params: { audience } } },
      ]}
      loading={say("loadingOne")}
      gone={{
        title: say("gone"),
        why: say("goneWhy"),
        back: { label: say("backToList"), link: { to: "/apis" } },
      }}
    >
      {(api) => (api.builtIn ? <p>{say("builtInWhy")}</p> : <NewForm api={api} />)}
    </ThingPage>
  );
}

function NewForm({ api }: { readonly api: ApiView }) {
  const say = useWords(apisWords);
  const labels = useScopeLabels();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const create = useChange(createScope, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft(empty);
  const { audience } = api;

  async function send() {
    const { detail, ...said } = draft.values;
    const body = { ...said, audience, ...(detail.trim() === "" ? {} : { detail }) };
    const { title } = await create.mutateAsync({ body, idempotencyKey: keyOf(body) });
    return async () => {
      await navigate({ to: "/apis/$audience", params: { audience } });
      tell({ tone: "success", text: say("createdScope", { title }) });
    };
  }

  return (
    <ScopeBesidePreview api={api} scope={draft.values}>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("createScope")}
        busy={say("creating")}
        back={{ to: "/apis/$audience", params: { audience } }}
        onSend={send}
      >
        <ScopeFields draft={draft} isNew />
      </DraftForm>
    </ScopeBesidePreview>
  );
}
