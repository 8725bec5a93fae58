import type { ConnectionView } from "@grantway/helper/contract";
import { ConnectionActions } from "../parts/connection-actions.tsx";
import { healthOf } from "../parts/health.ts";
import { HealthBadge } from "../parts/health-badge.tsx";
import { Lifetime } from "../parts/lifetime.tsx";
import { Link } from "../parts/link.tsx";
import { SignInPanel } from "../parts/sign-in-panel.tsx";
import { connectionPage } from "../state/path.ts";

/** One connection at a glance. */
export function ConnectionCard({
  connection,
  now,
}: {
  readonly connection: ConnectionView;
  readonly now: number;
}) {
  const { name, provider, scopes, signIn } = connection;
  const health = healthOf(connection, now);
  return (
    <li className="connection">
      <div className="connection-head">
        <h3>
          <Link to={connectionPage(name)}>{name}</Link>
        </h3>
        <HealthBadge health={health} />
      </div>
      {/* Nobody knows it of a broken record. */}
      {provider.name !== "" && <p className="quiet">{provider.name}</p>}
      {signIn === undefined ? (
        <>
          {health.detail !== undefined && <p className="connection-detail">{health.detail}</p>}
          <Lifetime connection={connection} now={now} />
        </>
      ) : (
        <SignInPanel step={signIn} now={now} />
      )}
      {scopes.length > 0 && (
        <p className="quiet connection-scopes">
          May: <span className="code">{scopes.join(" ")}</span>
        </p>
      )}
      <ConnectionActions connection={connection} />
    </li>
  );
}
