import { SwitchField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { manifestWords } from "../../../../words/manifest.ts";
import type { ReactNode } from "react";
import { type ManifestFieldsProps, useMemberRules } from "./member-rules.ts";

/** Whether the app opens inside our dashboard, and where. */
export function EmbedFields(props: ManifestFieldsProps & { readonly framing: ReactNode }) {
  const { values, set, errorOf, errorsOf } = props.draft;
  const say = useWords(manifestWords);
  const rule = useMemberRules(props);
  const { embed } = values;
  return (
    <>
      <SwitchField
        label={say("embed")}
        hint={say("embedHint")}
        on={embed !== null}
        onChange={(on) => set("embed", on ? { url: "" } : null)}
      />
      {embed !== null && (
        <TextField
          id="embed.url"
          label={say("embedUrl")}
          hint={say("embedUrlHint")}
          type="url"
          code
          required
          placeholder="https://app.example/frame"
          value={embed.url}
          check={rule("embed", (url) => ({ embed: { url: url.trim() } }))}
          error={errorOf("embed") ?? [...errorsOf("embed").values()][0]}
          onChange={(url) => set("embed", { url })}
        />
      )}
      {embed !== null && props.framing}
    </>
  );
}
