import type { ConnectionDetail, ProviderDetail } from "@grantway/helper/contract";
import { Form } from "@grantway/ui/react";
import { useState } from "react";
import { call } from "../api/call.ts";
import { ConnectionFields } from "../forms/connection-fields.tsx";
import { settingsOf, valuesFor } from "../forms/connection-values.ts";
import { Link } from "../parts/link.tsx";
import { ProviderNotes } from "../parts/provider-notes.tsx";
import { Screen } from "../parts/screen.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { connect } from "../state/actions.ts";
import { remember } from "../state/connections.ts";
import { type Loaded, useLoaded } from "../state/loaded.ts";
import { tell } from "../state/notices.ts";
import { connectionPage, navigate } from "../state/path.ts";

/** `/add/:provider`: a connection to a provider of the catalogue. */
export function AddFromCatalogueScreen({
  id,
  taken,
}: {
  readonly id: string;
  readonly taken: ReadonlySet<string>;
}) {
  const loaded = useLoaded(id, () => call<ProviderDetail>(`/api/providers/${encodeURIComponent(id)}`));
  return <NewConnection loaded={loaded} provider={id} taken={taken} />;
}

/** `/add/issuer?url=`: a connection to a provider that describes itself. */
export function AddByIssuerScreen({
  issuer,
  taken,
}: {
  readonly issuer: string;
  readonly taken: ReadonlySet<string>;
}) {
  const loaded = useLoaded(issuer, () =>
    call<ProviderDetail>("/api/providers/discover", { method: "POST", body: { issuer } }),
  );
  return <NewConnection loaded={loaded} provider={issuer} taken={taken} />;
}

function NewConnection(props: {
  readonly loaded: Loaded<ProviderDetail>;
  /** What the helper knows it by: an id or an issuer. */
  readonly provider: string;
  readonly taken: ReadonlySet<string>;
}) {
  const { loaded, provider, taken } = props;
  const title = loaded.phase === "ready" ? `Connect to ${loaded.value.definition.name}` : "Add a connection";
  return (
    <Screen title={title} narrow back={{ to: "/add", label: "Choose another provider" }}>
      <WhenLoaded loaded={loaded} what="the provider">
        {(detail) => <NewConnectionForm detail={detail} provider={provider} taken={taken} />}
      </WhenLoaded>
    </Screen>
  );
}

function NewConnectionForm(props: {
  readonly detail: ProviderDetail;
  readonly provider: string;
  readonly taken: ReadonlySet<string>;
}) {
  const { detail, provider, taken } = props;
  const { definition, flows, usualScopes } = detail;
  const [values, setValues] = useState(() => valuesFor(detail, taken));
  return (
    <>
      <ProviderNotes detail={detail} flow={values.flow} />
      <Form
        buttons={{ save: "Save", connect: "Save and connect" }}
        busy="Saving…"
        onCancel={() => navigate("/add")}
        onSend={(button) => addConnection({ ...settingsOf(values), provider, flow: values.flow }, button)}
      >
        <ConnectionFields
          values={values}
          onChange={setValues}
          definition={definition}
          flows={flows}
          usualScopes={usualScopes}
        />
      </Form>
      <p className="quiet">
        Is something different for you?{" "}
        <Link to={`/add/by-hand?from=${encodeURIComponent(provider)}`}>
          Change the definition of {definition.name}
        </Link>
        .
      </p>
    </>
  );
}

/** Stores a connection, and goes on to signing in when that was the button. */
export async function addConnection(body: object, button: string): Promise<void> {
  const made = await call<ConnectionDetail>("/api/connections", { method: "POST", body });
  remember(made);
  navigate(connectionPage(made.name));
  tell("success", `${made.name} is saved.`);
  if (button === "connect") await connect(made);
}
