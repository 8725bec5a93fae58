import { Fact } from "@grantway/ui/react";
import { useClientLabels } from "../edit/client-labels.ts";
import { useShownValue } from "../edit/shown-value.ts";
import type { Client } from "../model/client.ts";
import type { SubjectDraft } from "../model/subject-draft.ts";

/** By which name it knows people, and how it is told of them. */
export function SubjectFacts({ client }: { readonly client: Pick<Client, keyof SubjectDraft> }) {
  const labels = useClientLabels();
  const show = useShownValue();
  const { subjectType, sectorIdentifierUri, userinfoAlgorithm } = client;
  return (
    <>
      <Fact label={labels.subjectType}>{show("subjectType", subjectType)}</Fact>
      {sectorIdentifierUri !== undefined && (
        <Fact label={labels.sectorIdentifierUri}>
          <code dir="ltr">{sectorIdentifierUri}</code>
        </Fact>
      )}
      {userinfoAlgorithm !== undefined && <Fact label={labels.userinfoAlgorithm}>{userinfoAlgorithm}</Fact>}
    </>
  );
}
