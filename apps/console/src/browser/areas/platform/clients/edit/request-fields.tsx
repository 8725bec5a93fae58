import { SwitchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientKeysWords } from "../../../../words/client-keys.ts";
import { signsPeopleIn } from "../model/client.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { RequestObjectFields } from "./request-object-fields.tsx";

/** What every request of a client has to come with. */
export function RequestFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientKeysWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  return (
    <>
      {signsPeopleIn(values.grantTypes) && (
        <>
          <SwitchField
            label={labels.requirePushedRequests}
            hint={say("pushedHint")}
            on={values.requirePushedRequests}
            onChange={(on) => set("requirePushedRequests", on)}
          />
          <RequestObjectFields draft={draft} />
        </>
      )}
      {values.grantTypes.length > 0 && (
        <SwitchField
          label={labels.dpopBoundAccessTokens}
          hint={errorOf("dpopBoundAccessTokens") ?? say("boundHint")}
          on={values.dpopBoundAccessTokens}
          onChange={(on) => set("dpopBoundAccessTokens", on)}
        />
      )}
    </>
  );
}
