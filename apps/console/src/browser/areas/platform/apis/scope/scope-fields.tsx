import { RadioField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { apisWords } from "../../../../words/apis.ts";
import { useFieldRules } from "../field-rules.ts";
import type { ScopeDraft } from "../model.ts";

/** What each member of a scope is called. */
export function useScopeLabels(): Readonly<Record<keyof ScopeDraft, string>> {
  const say = useWords(apisWords);
  return {
    key: say("scope"),
    title: say("scopeTitle"),
    detail: say("detail"),
    access: say("access"),
    risk: say("risk"),
  };
}

/** The fields of a scope. Its key is what it is, and can be said once. */
export function ScopeFields({
  draft,
  isNew,
}: {
  readonly draft: DraftFields<ScopeDraft>;
  readonly isNew: boolean;
}) {
  const say = useWords(apisWords);
  const labels = useScopeLabels();
  const rules = useFieldRules();
  const { values, set, errorOf } = draft;
  return (
    <>
      <TextField
        id="title"
        label={labels.title}
        hint={say("titleHint")}
        required
        value={values.title}
        check={rules.title}
        error={errorOf("title")}
        onChange={(title) => set("title", title)}
      />
      {isNew && (
        <TextField
          id="key"
          label={labels.key}
          hint={say("scopeHint")}
          required
          code
          value={values.key}
          check={rules.key}
          error={errorOf("key")}
          onChange={(key) => set("key", key)}
        />
      )}
      <TextField
        id="detail"
        label={labels.detail}
        hint={say("detailHint")}
        value={values.detail}
        check={rules.detail}
        error={errorOf("detail")}
        onChange={(detail) => set("detail", detail)}
      />
      <RadioField
        id="access"
        label={labels.access}
        value={values.access}
        error={errorOf("access")}
        onChange={(access) => set("access", access as ScopeDraft["access"])}
        options={(["see", "change"] as const).map((value) => ({
          value,
          label: say(value),
          detail: say(`${value}What`),
        }))}
      />
      <RadioField
        id="risk"
        label={labels.risk}
        value={values.risk}
        error={errorOf("risk")}
        onChange={(risk) => set("risk", risk as ScopeDraft["risk"])}
        options={(["low", "medium", "high"] as const).map((value) => ({
          value,
          label: say(value),
          detail: say(`${value}What`),
        }))}
      />
    </>
  );
}
