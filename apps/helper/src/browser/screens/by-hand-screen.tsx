import type { ProviderDetail } from "@grantway/helper/contract";
import { Form } from "@grantway/ui/react";
import { useState } from "react";
import { call } from "../api/call.ts";
import { allFlows, ConnectionFields } from "../forms/connection-fields.tsx";
import { settingsOf, valuesFor } from "../forms/connection-values.ts";
import { DefinitionFields } from "../forms/definition-fields.tsx";
import { blankDefinition, definitionFrom, definitionValues } from "../forms/definition-values.ts";
import { RedirectNotes } from "../parts/redirect-notes.tsx";
import { Screen } from "../parts/screen.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { useLoaded } from "../state/loaded.ts";
import { navigate } from "../state/path.ts";
import { addConnection } from "./new-connection-screen.tsx";

/** `/add/by-hand`: a provider as the person describes it, from nothing or from what is known as `from`. */
export function ByHandScreen({
  from,
  taken,
}: {
  readonly from: string | null;
  readonly taken: ReadonlySet<string>;
}) {
  const loaded = useLoaded(from ?? "", () => start(from));
  return (
    <Screen title="Define a provider" narrow back={{ to: "/add", label: "Choose another way" }}>
      <WhenLoaded loaded={loaded} what="the definition">
        {(definition) => <ByHandForm start={definition} taken={taken} />}
      </WhenLoaded>
    </Screen>
  );
}

type Start = Pick<ProviderDetail, "definition" | "flows" | "usualScopes">;

async function start(from: string | null): Promise<Start> {
  if (from === null) return { definition: blankDefinition, flows: [], usualScopes: {} };
  const isIssuer = /^https?:/.test(from);
  return isIssuer
    ? call<ProviderDetail>("/api/providers/discover", { method: "POST", body: { issuer: from } })
    : call<ProviderDetail>(`/api/providers/${encodeURIComponent(from)}`);
}

function ByHandForm({ start: begun, taken }: { readonly start: Start; readonly taken: ReadonlySet<string> }) {
  const [provider, setProvider] = useState(() => definitionValues(begun.definition));
  const [values, setValues] = useState(() => valuesFor(begun, taken));
  const [named, setNamed] = useState(false);
  const made = definitionFrom(provider);
  // Until the person says otherwise, a connection is called as its provider.
  const shown = named ? values : { ...values, name: made.id, service: made.service ?? made.id };
  return (
    <>
      {shown.flow === "code" && <RedirectNotes definition={made} />}
      <Form
        buttons={{ save: "Save", connect: "Save and connect" }}
        busy="Saving…"
        onCancel={() => navigate("/add")}
        onSend={(button) => addConnection({ ...settingsOf(shown), provider: made, flow: shown.flow }, button)}
      >
        <fieldset className="part">
          <legend>The provider</legend>
          <DefinitionFields values={provider} onChange={setProvider} />
        </fieldset>
        <fieldset className="part">
          <legend>Your connection</legend>
          <ConnectionFields
            values={shown}
            onChange={(changed) => {
              if (changed.name !== shown.name || changed.service !== shown.service) setNamed(true);
              setValues(changed);
            }}
            definition={made}
            flows={allFlows}
            usualScopes={begun.usualScopes}
          />
        </fieldset>
      </Form>
    </>
  );
}
