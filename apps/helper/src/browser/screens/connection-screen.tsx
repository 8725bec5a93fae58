import type { ConnectionDetail, ConnectionView } from "@grantway/helper/contract";
import type { ReactNode } from "react";
import { call, connectionPath } from "../api/call.ts";
import { ConnectionActions } from "../parts/connection-actions.tsx";
import { momentWords } from "../parts/duration.ts";
import { flowWords } from "../parts/flow-words.ts";
import { healthOf } from "../parts/health.ts";
import { HealthBadge } from "../parts/health-badge.tsx";
import { Lifetime } from "../parts/lifetime.tsx";
import { RedirectUri } from "../parts/redirect-uri.tsx";
import { Screen } from "../parts/screen.tsx";
import { SignInPanel } from "../parts/sign-in-panel.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { useLoaded } from "../state/loaded.ts";
import { useNow } from "../state/now.ts";

/** `/connections/:name`: everything about one connection that may be seen. */
export function ConnectionScreen({ connection }: { readonly connection: ConnectionView }) {
  const now = useNow();
  const { name, signIn } = connection;
  // What changed in the list changes what is loaded as well.
  const key = JSON.stringify(connection);
  const loaded = useLoaded(key, () => call<ConnectionDetail>(connectionPath(name)));
  const health = healthOf(connection, now);
  return (
    <Screen
      title={name}
      narrow
      back={{ to: "/", label: "All connections" }}
      action={<HealthBadge health={health} />}
    >
      {signIn === undefined ? (
        <div className="panel">
          {health.detail !== undefined && <p>{health.detail}</p>}
          <Lifetime connection={connection} now={now} />
        </div>
      ) : (
        <SignInPanel step={signIn} now={now} />
      )}
      <ConnectionActions connection={connection} />
      <WhenLoaded loaded={loaded} what="the details">
        {(detail) => <Facts detail={detail} />}
      </WhenLoaded>
    </Screen>
  );
}

const from: Readonly<Record<ConnectionDetail["providerFrom"], string>> = {
  catalogue: "from the catalogue",
  issuer: "from what its issuer publishes",
  definition: "defined by hand",
};

function Facts({ detail }: { readonly detail: ConnectionDetail }) {
  const { redirectUri, scopes, captured, flow } = detail;
  return (
    <>
      <dl className="facts">
        <Fact term="Provider">
          {detail.provider.name}, {from[detail.providerFrom]}
        </Fact>
        <Fact term="Service">{detail.service}</Fact>
        <Fact term="Signs in">{flowWords[flow]}</Fact>
        <Fact term="Client">
          <code>{detail.clientId === "" ? "none" : detail.clientId}</code>
          {detail.hasSecret ? ", with a secret" : ""}
          {detail.hasPrivateKey ? ", with a private key" : ""}
        </Fact>
        <Fact term="Scopes">{scopes.length === 0 ? "none asked for" : <code>{scopes.join(" ")}</code>}</Fact>
        {detail.resources.length > 0 && (
          <Fact term="For the APIs">
            <code>{detail.resources.join(" ")}</code>
          </Fact>
        )}
        {detail.tokenType !== undefined && <Fact term="Token">{detail.tokenType}, never shown here</Fact>}
        {Object.entries(captured).map(([key, value]) => (
          <Fact key={key} term={key}>
            <code>{value}</code>
          </Fact>
        ))}
        {flow === "code" && redirectUri !== undefined && (
          <Fact term="Redirect URI">
            <RedirectUri uri={redirectUri} />
          </Fact>
        )}
        <Fact term="Added">{momentWords(detail.createdAt)}</Fact>
        <Fact term="Changed">{momentWords(detail.updatedAt)}</Fact>
      </dl>
      <details className="more">
        <summary>Definition of {detail.provider.name}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must get there */}
        <pre tabIndex={0}>{JSON.stringify(detail.definition, null, 2)}</pre>
      </details>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
