import { Button, Icon } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { requestWords } from "../../words/request.ts";
import type { Refusal } from "./refusal.ts";
import type { SendState } from "./use-send.ts";

/** Where no answer came: why, what became of it, and what to do. What was typed stays. */
export function SendOutcome(props: {
  readonly state: SendState;
  /** Goes to where one signs in, or allows these scopes; it comes back here. */
  readonly onSignIn: (scopes: readonly string[]) => void;
  readonly onAgain: () => void;
}) {
  const { state, onSignIn, onAgain } = props;
  const say = useWords(requestWords);
  if (state.stage !== "ended") return undefined;
  const again = <Button onClick={onAgain}>{say("tryAgain")}</Button>;
  const { sent } = state;
  if (sent.outcome === "cancelled") return <Told action={undefined}>{say("cancelled")}</Told>;
  if (sent.outcome === "broken-off") return <Told action={again}>{say("brokenOff")}</Told>;
  if (sent.outcome === "offline") return <Told action={again}>{say("offline")}</Told>;
  return <Refused refusal={sent.refusal} again={again} onSignIn={onSignIn} />;
}

function Refused(props: {
  readonly refusal: Refusal;
  readonly again: ReactNode;
  readonly onSignIn: (scopes: readonly string[]) => void;
}) {
  const { refusal, again, onSignIn } = props;
  const { type, detail, scopes } = refusal;
  const sent = String(refusal.sent);
  const say = useWords(requestWords);
  switch (type) {
    case "signed-out":
      return (
        <Told
          action={
            <Button look="quiet-main" onClick={() => onSignIn([])}>
              {say("signIn")}
            </Button>
          }
        >
          {say("signedOut", { sent })}
        </Told>
      );
    case "scope-missing":
      return (
        <Told
          action={
            <Button look="quiet-main" onClick={() => onSignIn(scopes)}>
              {say("allow")}
            </Button>
          }
        >
          {say("scopeMissing", { scopes: scopes.join(", "), sent })}
        </Told>
      );
    case "try-again":
      return <Told action={again}>{say("tryAgainWhy", { sent })}</Told>;
    case "not-allowed":
      return <Told action={undefined}>{say("notAllowed", { why: detail })}</Told>;
    case "upstream-unreachable":
      return <Told action={again}>{say("upstreamUnreachable", { why: detail })}</Told>;
    case "other":
      return <Told action={again}>{say("refusedOther", { why: detail, sent })}</Told>;
  }
}

function Told({ action, children }: { readonly action: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="notice notice-danger send-outcome" role="alert">
      <Icon name="caution" />
      <div>
        <p>{children}</p>
        {action}
      </div>
    </div>
  );
}
