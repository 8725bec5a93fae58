import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { installedWords } from "../../../words/installed.ts";
import type { Installed, InstalledRight } from "../installation.ts";
import { useAskedWords } from "./asked-words.ts";
import { InstalledRightRow } from "./installed-right-row.tsx";
import { PendingRights } from "./pending-rights.tsx";

/** What it may do, each with its last use and a button that takes it away; what it asks for besides, and what it was not given. */
export function RightsTab(props: { readonly installation: Installed; readonly locked: boolean }) {
  const { installation, locked } = props;
  const say = useWords(installedWords);
  const asked = useAskedWords(installation.appOf.slug);
  const inState = (...states: readonly InstalledRight["state"][]) =>
    installation.rights.filter(({ state }) => states.includes(state));
  const granted = inState("granted");
  const pending = inState("pending");
  const without = inState("declined", "revoked");
  return (
    <>
      {pending.length > 0 && (
        <PendingRights installation={installation} pending={pending} asked={asked} locked={locked} />
      )}
      {granted.length === 0 && <p>{say("noRights")}</p>}
      {(["change", "see"] as const).map((access) => (
        <RightsOf
          key={access}
          title={say(access === "see" ? "sees" : "changes")}
          rights={granted.filter((right) => (right.access ?? "change") === access)}
          installation={installation}
          locked={locked}
        />
      ))}
      {without.length > 0 && (
        <RightsOf title={say("notGiven")} rights={without} installation={installation} locked />
      )}
      <InstallationFacts installation={installation} />
    </>
  );
}

function RightsOf(props: {
  readonly title: string;
  readonly rights: readonly InstalledRight[];
  readonly installation: Installed;
  readonly locked: boolean;
}) {
  const { title, rights, installation, locked } = props;
  if (rights.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="right-list">
        {rights.map((right) => (
          <li key={right.scope}>
            <InstalledRightRow right={right} installation={installation} locked={locked} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InstallationFacts({ installation }: { readonly installation: Installed }) {
  const say = useWords(installedWords);
  const { number } = useFormats();
  const { installedByName, approvedBy, approvedByName, createdAt, version, people, lastUsedAt } =
    installation;
  return (
    <section className="section">
      <h2>{say("facts")}</h2>
      <Facts>
        <Fact label={say("installedAt")}>
          <RelativeTime at={createdAt} />
        </Fact>
        <Fact label={say("installedBy")}>
          <bdi>{installedByName ?? say("somebody")}</bdi>
        </Fact>
        {approvedBy !== undefined && (
          <Fact label={say("approvedBy")}>
            <bdi>{approvedByName ?? say("somebody")}</bdi>
          </Fact>
        )}
        <Fact label={say("lastUsed")}>
          {lastUsedAt === undefined ? say("never") : <RelativeTime at={lastUsedAt} />}
        </Fact>
        <Fact label={say("version")}>{number(version)}</Fact>
        <Fact label={say("people")}>{say("usedBy", { count: people })}</Fact>
      </Facts>
    </section>
  );
}
