import { showApi, showScope, updateScope } from "@grantway/api";
import { Fact, Facts } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useChange, useRead } from "../../../../api/queries.ts";
import { ConflictQuestion } from "../../../../forms/conflict-question.tsx";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useConflict } from "../../../../forms/use-conflict.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { apisWords } from "../../../../words/apis.ts";
import { type ScopeDraft, scopeDraftOf, type ScopeView } from "../model.ts";
import { ScopeBesidePreview } from "./scope-beside-preview.tsx";
import { ScopeFields, useScopeLabels } from "./scope-fields.tsx";

const route = getRouteApi("/apis/$audience/scopes/$key");

/** `/apis/$audience/scopes/$key`. */
export function EditScopePage() {
  const say = useWords(apisWords);
  const { audience, key } = route.useParams();
  const { data: api = { audience, name: audience } } = useRead(showApi, { params: { audience } });
  return (
    <ThingPage
      operation={showScope}
      input={{ params: { key } }}
      known={key}
      title={({ builtIn, title }) => (builtIn ? title : say("editScopeTitle", { title }))}
      above={() => [
        { label: say("title"), link: { to: "/apis" } },
        { label: api.name, link: { to: "/apis/$audience", params: { audience } } },
      ]}
      renderLead={() => (
        <p className="quiet">
          <code dir="ltr">{key}</code>
        </p>
      )}
      loading={say("loadingScope")}
      gone={{
        title: say("scopesNoMatch"),
        why: say("goneWhy"),
        back: { label: api.name, link: { to: "/apis/$audience", params: { audience } } },
      }}
    >
      {(scope) =>
        scope.builtIn ? <BuiltInScope scope={scope} /> : <EditForm key={key} api={api} scope={scope} />
      }
    </ThingPage>
  );
}

/** What of a scope of our own can be seen, as nothing of it can be changed. */
function BuiltInScope({ scope: { access, detail, risk } }: { readonly scope: ScopeView }) {
  const say = useWords(apisWords);
  return (
    <>
      <p>{say("builtInWhy")}</p>
      <Facts>
        {detail !== undefined && <Fact label={say("detail")}>{detail}</Fact>}
        <Fact label={say("access")}>{say(access)}</Fact>
        <Fact label={say("risk")}>{say(risk)}</Fact>
      </Facts>
    </>
  );
}

function EditForm(props: {
  readonly api: { readonly audience: string; readonly name: string };
  readonly scope: ScopeView;
}) {
  const { api, scope } = props;
  const say = useWords(apisWords);
  const labels = useScopeLabels();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const update = useChange(updateScope, { touches: ["audit"] });
  const draft = useDraft(scopeDraftOf(scope));
  const conflicts = useConflict({ draft, read: scope, valuesOf: scopeDraftOf });
  const { audience } = api;

  async function send() {
    const { revision, saving } = conflicts;
    const { key: _, ...body } = draft.changes;
    const saved = await saving(() => update.mutateAsync({ params: { key: scope.key }, revision, body }));
    if (saved === undefined) return undefined;
    return async () => {
      await navigate({ to: "/apis/$audience", params: { audience } });
      tell({ tone: "success", text: say("savedScope", { title: saved.title }) });
    };
  }

  const show = (member: keyof ScopeDraft, value: unknown) =>
    member === "access" || member === "risk" ? say(value as ScopeDraft["access" | "risk"]) : String(value);

  return (
    <ScopeBesidePreview api={api} scope={draft.values}>
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/apis/$audience", params: { audience } }}
        onSend={send}
      >
        <ScopeFields draft={draft} isNew={false} />
      </DraftForm>
      <ConflictQuestion conflicts={conflicts} name={scope.title} labels={labels} show={show} />
    </ScopeBesidePreview>
  );
}
