import { ChecksField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { webhooksWords } from "../../../../words/webhooks.ts";
import { subscribable } from "./webhook.ts";

/** What is said of an endpoint. */
export interface EndpointDraft {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
}

/** The fields of an endpoint. */
export function EndpointFields({ draft }: { readonly draft: DraftFields<EndpointDraft> }) {
  const { values, set, errorOf, errorsOf } = draft;
  const say = useWords(webhooksWords);
  return (
    <>
      <TextField
        id="url"
        label={say("url")}
        hint={say("urlHint")}
        type="url"
        code
        required
        placeholder="https://app.example/hooks"
        value={values.url}
        error={errorOf("url")}
        onChange={(url) => set("url", url)}
      />
      <TextField
        id="description"
        label={say("description")}
        hint={say("descriptionHint")}
        value={values.description}
        error={errorOf("description")}
        onChange={(description) => set("description", description)}
      />
      <ChecksField
        id="events"
        label={say("events")}
        hint={say("eventsHint")}
        values={values.events}
        error={errorOf("events") ?? [...errorsOf("events").values()][0]}
        onChange={(events) => set("events", events)}
        options={subscribable.map((type) => ({ value: type, label: type }))}
      />
    </>
  );
}
