import { ChoiceField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { DraftFields } from "../../../../forms/draft.ts";
import { clientSubjectsWords } from "../../../../words/client-subjects.ts";
import { knowsPeople } from "../model/client.ts";
import type { ClientDraft } from "../model/templates.ts";
import { useClientLabels } from "./client-labels.ts";
import { SubjectFields } from "./subject-fields.tsx";

const algorithms = ["RS256", "ES256"] as const;

/** What a client is told of people: by which name, and with what it is signed. */
export function ToldFields(props: {
  readonly draft: DraftFields<ClientDraft>;
  readonly choosesSector: boolean;
  /** Of an app, which is told of people by their id wherever it is (ADR 84). */
  readonly ofApp: boolean;
}) {
  const { draft, choosesSector, ofApp } = props;
  const say = useWords(clientSubjectsWords);
  const labels = useClientLabels();
  const { values, set, errorOf } = draft;
  const isTold = knowsPeople(values.grantTypes);
  return (
    <>
      {isTold && !ofApp && <SubjectFields draft={draft} choosesSector={choosesSector} />}
      <ChoiceField
        id="idTokenAlgorithm"
        label={labels.idTokenAlgorithm}
        value={values.idTokenAlgorithm}
        error={errorOf("idTokenAlgorithm")}
        onChange={(algorithm) => set("idTokenAlgorithm", algorithm as ClientDraft["idTokenAlgorithm"])}
        options={algorithms.map((algorithm) => [algorithm, algorithm])}
      />
      {isTold && (
        <ChoiceField
          id="userinfoAlgorithm"
          label={labels.userinfoAlgorithm}
          hint={say("userinfoHint")}
          value={values.userinfoAlgorithm}
          error={errorOf("userinfoAlgorithm")}
          onChange={(algorithm) => set("userinfoAlgorithm", algorithm as ClientDraft["userinfoAlgorithm"])}
          options={[
            ["", say("userinfoPlain")],
            ...algorithms.map((algorithm) => [algorithm, algorithm] as const),
          ]}
        />
      )}
    </>
  );
}
