import { ChoiceField, SwitchField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientRequestsWords } from "../../../../words/client-requests.ts";
import { offeredObjectAlgorithms, signsObjectsWithKeys } from "../model/request-draft.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { useFieldRules } from "./field-rules.ts";
import { KeyFields } from "./key-fields.tsx";
import { useShownValue } from "./shown-value.ts";

/** How a client asks by request objects: what signs them, where they are read, and whether it asks in no other way. */
export function RequestObjectFields({ draft }: { readonly draft: DraftFields<ClientDraft> }) {
  const say = useWords(clientRequestsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const show = useShownValue();
  const { values, set, errorOf, errorsOf } = draft;
  const { requireSignedRequests: areSigned } = values;
  // Who proves itself by its keys has them there.
  const needsKeys = signsObjectsWithKeys(values) && values.authenticationMethod !== "private_key_jwt";

  function setSigned(on: boolean): void {
    set("requireSignedRequests", on);
    // What has to be signed is not left unsigned.
    if (on && values.requestObjectAlgorithm === "none") set("requestObjectAlgorithm", "");
  }

  return (
    <>
      <SwitchField
        label={labels.requireSignedRequests}
        hint={errorOf("requireSignedRequests") ?? say("signedHint")}
        on={areSigned}
        onChange={setSigned}
      />
      <ChoiceField
        id="requestObjectAlgorithm"
        label={labels.requestObjectAlgorithm}
        hint={say("algorithmHint")}
        value={values.requestObjectAlgorithm}
        error={errorOf("requestObjectAlgorithm")}
        onChange={(algorithm) =>
          set("requestObjectAlgorithm", algorithm as ClientDraft["requestObjectAlgorithm"])
        }
        options={[
          ["", say(areSigned ? "byKeys" : "byKeysOrNone")],
          ...offeredObjectAlgorithms(values).map(
            (algorithm) => [algorithm, show("requestObjectAlgorithm", algorithm)] as const,
          ),
        ]}
      />
      {needsKeys && <KeyFields draft={draft} />}
      <ValuesField
        id="requestUris"
        label={labels.requestUris}
        hint={say("urisHint")}
        add={say("uriAdd")}
        placeholder="https://app.example/request.jwt"
        values={values.requestUris}
        check={rules.requestUri}
        error={errorOf("requestUris")}
        errors={errorsOf("requestUris")}
        onChange={(uris) => set("requestUris", [...uris])}
      />
    </>
  );
}
