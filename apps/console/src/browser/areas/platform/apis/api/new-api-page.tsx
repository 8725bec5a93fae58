import { createApiOfInstance } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { Page } from "../../../../frame/page.tsx";
import { useTelling } from "@grantway/ui/frame";
import { apisWords } from "../../../../words/apis.ts";
import type { ApiDraft } from "../model.ts";
import { ApiFields, useApiLabels } from "./api-fields.tsx";

/** `/new/apis`. */
export function NewApiPage() {
  const say = useWords(apisWords);
  const labels = useApiLabels();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const create = useChange(createApiOfInstance, { touches: ["audit"] });
  const keyOf = useIdempotencyKey();
  const draft = useDraft<ApiDraft>({
    audience: "",
    name: "",
    accessTokenLifetime: null,
    tokenFormat: "opaque",
  });

  async function send() {
    const { accessTokenLifetime, ...said } = draft.values;
    const body = { ...said, ...(accessTokenLifetime === null ? {} : { accessTokenLifetime }) };
    const { audience, name } = await create.mutateAsync({ body, idempotencyKey: keyOf(body) });
    return async () => {
      await navigate({ to: "/apis/$audience", params: { audience } });
      tell({ tone: "success", text: say("created", { name }) });
    };
  }

  return (
    <Page
      narrow
      title={say("newTitle")}
      above={[{ label: say("title"), link: { to: "/apis" } }]}
      lead={<p className="quiet">{say("newLead")}</p>}
    >
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("create")}
        busy={say("creating")}
        back={{ to: "/apis" }}
        onSend={send}
      >
        <ApiFields draft={draft} isNew />
      </DraftForm>
    </Page>
  );
}
