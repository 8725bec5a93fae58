import { narrowInstallation } from "@grantway/api";
import { Button, ConsequencesDialog, RelativeTime, StateWord, Unseen } from "@grantway/ui/react";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { useThrownWords } from "../../../api/thrown-words.ts";
import { installedWords } from "../../../words/installed.ts";
import type { Installed, InstalledRight } from "../installation.ts";
import { touched } from "../touched.ts";

/** One right: what it is, what for, when it was last used, and the button that takes it away. */
export function InstalledRightRow(props: {
  readonly right: InstalledRight;
  readonly installation: Installed;
  readonly locked: boolean;
}) {
  const { right, installation, locked } = props;
  const { scope, title = scope, risk, state } = right;
  const say = useWords(installedWords);
  const [asking, setAsking] = useState(false);
  return (
    <div className="right-row">
      <div>
        <p className="right-title">
          <span>{title}</span>
          {risk !== undefined && risk !== "low" && (
            <StateWord tone={risk === "high" ? "caution" : "plain"}>
              {say(risk === "high" ? "highRisk" : "mediumRisk")}
            </StateWord>
          )}
          {(state === "declined" || state === "revoked") && <StateWord tone="plain">{say(state)}</StateWord>}
        </p>
        <RightDetails right={right} />
      </div>
      {!locked && (
        <Button onClick={() => setAsking(true)}>
          {say("removeRight")}
          <Unseen> {title}</Unseen>
        </Button>
      )}
      {asking && (
        <RemoveRightDialog right={right} installation={installation} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

function RightDetails({ right }: { readonly right: InstalledRight }) {
  const say = useWords(installedWords);
  const { detail, state, at, lastUsedAt } = right;
  return (
    <>
      {detail !== undefined && <p className="quiet">{detail}</p>}
      {state === "granted" && (
        <p className="quiet">
          {say.rich("given", { when: <RelativeTime at={at} /> })}
          {" · "}
          {lastUsedAt === undefined
            ? say("noUseKnown")
            : say.rich("usedLast", { when: <RelativeTime at={lastUsedAt} /> })}
        </p>
      )}
    </>
  );
}

function RemoveRightDialog(props: {
  readonly right: InstalledRight;
  readonly installation: Installed;
  readonly onClose: () => void;
}) {
  const { right, installation, onClose } = props;
  const { id, appOf } = installation;
  const say = useWords(installedWords);
  const inWords = useThrownWords();
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const change = useChange(narrowInstallation, { touches: touched });
  const told = { right: right.title ?? right.scope, app: appOf.name };
  return (
    <ConsequencesDialog
      open
      title={say("removeRightQuestion", told)}
      consequences={[say("removeRightNow"), say("removeRightWork")]}
      action={say("removeRight")}
      busy={say("removing")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={() =>
        inWords(async () => {
          await change.mutateAsync({ params: { installation: id, scope: right.scope } });
          onClose();
          tell({ tone: "success", text: say("removed", told) });
        })
      }
    />
  );
}
