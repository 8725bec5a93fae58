import { showApi, updateApi } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { apisWords } from "../../../../words/apis.ts";
import { useLifetimes } from "../lifetime.ts";
import { apiDraftOf, type ApiView } from "../model.ts";
import { ApiFields, useApiLabels } from "./api-fields.tsx";

const route = getRouteApi("/apis/$audience/edit");

/** `/apis/$audience/edit`. */
export function EditApiPage() {
  const say = useWords(apisWords);
  const { audience } = route.useParams();
  return (
    <ThingPage
      narrow
      operation={showApi}
      input={{ params: { audience } }}
      known={audience}
      title={(api) => say("editTitle", { name: api.name })}
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
      {(api) => (api.builtIn ? <p>{say("builtInWhy")}</p> : <EditForm key={audience} api={api} />)}
    </ThingPage>
  );
}

function EditForm({ api }: { readonly api: ApiView }) {
  const say = useWords(apisWords);
  const labels = useApiLabels();
  const lifetimes = useLifetimes(null);
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateApi, { touches: ["audit"] });
  const draft = useDraft(apiDraftOf(api));
  const conflicts = useConflict({ draft, read: api, valuesOf: apiDraftOf });
  const { audience } = api;

  async function send() {
    const { revision, saving } = conflicts;
    const { name, accessTokenLifetime, tokenFormat } = draft.changes;
    const body = {
      ...(name === undefined ? {} : { name }),
      ...(accessTokenLifetime === undefined ? {} : { accessTokenLifetime }),
      ...(tokenFormat === undefined ? {} : { tokenFormat }),
    };
    const saved = await saving(() => update.mutateAsync({ params: { audience }, revision, body }));
    if (saved === undefined) return undefined;
    return async () => {
      await navigate({ to: "/apis/$audience", params: { audience }, search: { tab: "settings" } });
      tell({ tone: "success", text: say("saved", { name: saved.name }) });
    };
  }

  return (
    <>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/apis/$audience", params: { audience } }}
        onSend={send}
      >
        <ApiFields draft={draft} isNew={false} />
      </DraftForm>
      <ConflictQuestion
        conflicts={conflicts}
        name={api.name}
        labels={labels}
        show={(member, value) => {
          if (member === "accessTokenLifetime") return lifetimes.say(value as number | null);
          return member === "tokenFormat" ? say(value === "jwt" ? "jwt" : "opaque") : String(value);
        }}
      />
    </>
  );
}
