import { ChoiceField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { apisWords } from "../../../../words/apis.ts";
import { useFieldRules } from "../field-rules.ts";
import { useLifetimes } from "../lifetime.ts";
import type { ApiDraft } from "../model.ts";

/** What each member of an API is called. */
export function useApiLabels(): Readonly<Record<keyof ApiDraft, string>> {
  const say = useWords(apisWords);
  return {
    audience: say("audience"),
    name: say("name"),
    accessTokenLifetime: say("lifetime"),
    tokenFormat: say("format"),
  };
}

/** The fields of an API. Its audience is what it is, and can be said once. */
export function ApiFields({
  draft,
  isNew,
}: {
  readonly draft: DraftFields<ApiDraft>;
  readonly isNew: boolean;
}) {
  const say = useWords(apisWords);
  const labels = useApiLabels();
  const rules = useFieldRules();
  const { values, set, errorOf } = draft;
  const lifetimes = useLifetimes(values.accessTokenLifetime);
  return (
    <>
      <TextField
        id="name"
        label={labels.name}
        hint={say("nameHint")}
        required
        value={values.name}
        check={rules.name}
        error={errorOf("name")}
        onChange={(name) => set("name", name)}
      />
      {isNew && (
        <TextField
          id="audience"
          label={labels.audience}
          hint={say("audienceHint")}
          required
          code
          value={values.audience}
          check={rules.audience}
          error={errorOf("audience")}
          onChange={(audience) => set("audience", audience)}
        />
      )}
      <ChoiceField
        id="accessTokenLifetime"
        label={labels.accessTokenLifetime}
        hint={say("lifetimeHint")}
        value={values.accessTokenLifetime === null ? "" : String(values.accessTokenLifetime)}
        error={errorOf("accessTokenLifetime")}
        onChange={(value) => set("accessTokenLifetime", value === "" ? null : Number(value))}
        options={lifetimes.options}
      />
      <ChoiceField
        id="tokenFormat"
        label={labels.tokenFormat}
        hint={say("formatHint")}
        value={values.tokenFormat}
        error={errorOf("tokenFormat")}
        onChange={(value) => set("tokenFormat", value === "jwt" ? "jwt" : "opaque")}
        options={[
          ["opaque", say("opaque")],
          ["jwt", say("jwt")],
        ]}
      />
    </>
  );
}
