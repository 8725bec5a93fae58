import { ChoiceField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientSubjectsWords } from "../../../../words/client-subjects.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { useFieldRules } from "./field-rules.ts";
import { useShownValue } from "./shown-value.ts";

/** By which name a client knows people. */
export function SubjectFields(props: {
  readonly draft: DraftFields<ClientDraft>;
  /** Whether whoever fills this in decides which sector a client is in. */
  readonly choosesSector: boolean;
}) {
  const { draft, choosesSector } = props;
  const say = useWords(clientSubjectsWords);
  const labels = useClientLabels();
  const rules = useFieldRules();
  const show = useShownValue();
  const { values, set, errorOf } = draft;
  const { sectorIdentifierUri: sector, subjectType: type } = values;
  const sectorProblem = errorOf("sectorIdentifierUri");
  const asksSector = type === "pairwise" && (choosesSector || sector !== "");
  return (
    <>
      <ChoiceField
        id="subjectType"
        label={labels.subjectType}
        hint={say("typeHint")}
        value={type}
        // What is wrong with a sector that nobody is asked for here has to do with what is chosen here.
        error={errorOf("subjectType") ?? (asksSector ? undefined : sectorProblem)}
        onChange={(chosen) => {
          set("subjectType", chosen as ClientDraft["subjectType"]);
          // A sector says nothing where everybody is known by their id.
          set("sectorIdentifierUri", chosen === "public" ? "" : sector);
        }}
        options={(["public", "pairwise"] as const).map((one) => [one, show("subjectType", one)])}
      />
      {asksSector && (
        <TextField
          id="sectorIdentifierUri"
          label={labels.sectorIdentifierUri}
          hint={say("sectorHint")}
          type="url"
          placeholder="https://sector.example/redirect-uris.json"
          value={sector}
          check={rules.sectorIdentifier}
          error={sectorProblem}
          onChange={(uri) => set("sectorIdentifierUri", uri)}
        />
      )}
    </>
  );
}
