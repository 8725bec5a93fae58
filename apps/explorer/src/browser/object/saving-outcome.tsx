import { Button, Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useCallProblemWords } from "../request/call-problem-words.ts";
import { requestWords } from "../words/request.ts";
import { objectWords } from "../words/objects.ts";
import type { Refusal } from "../request/send/refusal.ts";
import type { SavingState } from "./use-saving.ts";

/** Why it was not saved, where that is not said at the fields. What was typed stays. */
export function SavingOutcome({
  state,
  onSignIn,
}: {
  readonly state: SavingState;
  readonly onSignIn: (scopes: readonly string[]) => void;
}) {
  const say = useWords(objectWords);
  const requests = useWords(requestWords);
  const words = useCallProblemWords();
  switch (state.stage) {
    case "objected":
      return <Objected state={state} />;
    case "gone":
      return <Failed message={say("conflictGone", { status: String(state.status) })} />;
    case "refused":
      return <Refused refusal={state.refusal} onSignIn={onSignIn} />;
    case "unsendable":
      return <Failed message={say("notSent", { why: state.problems.map(words).join(" ") })} />;
    case "broken-off":
      return <Failed message={requests("brokenOff")} />;
    case "offline":
      return <Failed message={requests("offline")} />;
    case "open":
    case "saving":
    case "saved":
    case "conflict":
      return undefined;
  }
}

function Refused(props: {
  readonly refusal: Refusal;
  readonly onSignIn: (scopes: readonly string[]) => void;
}) {
  const { type, scopes, detail } = props.refusal;
  const sent = String(props.refusal.sent);
  const say = useWords(objectWords);
  const requests = useWords(requestWords);
  const told = new Map<string, readonly [why: string, action: string]>([
    ["signed-out", [requests("signedOut", { sent }), requests("signIn")]],
    ["scope-missing", [requests("scopeMissing", { scopes: scopes.join(", "), sent }), requests("allow")]],
  ]);
  const [why, action] = told.get(type) ?? [detail];
  return (
    <>
      <Failed message={say("notSent", { why })} />
      {action !== undefined && (
        <div>
          <Button look="quiet-main" onClick={() => props.onSignIn(scopes)}>
            {action}
          </Button>
        </div>
      )}
    </>
  );
}

function Objected({ state }: { readonly state: SavingState & { readonly stage: "objected" } }) {
  const say = useWords(objectWords);
  const { status, objections } = state;
  const { fields, elsewhere, whole } = objections;
  const first =
    whole === undefined
      ? fields.size > 0
        ? say("refusedFields")
        : say("refusedSilent", { status: String(status) })
      : say("refusedWhole", { status: String(status), why: whole });
  const others = elsewhere.map(({ place, message }) =>
    place === "" ? message : say("elsewhere", { place, message }),
  );
  return <Failed message={[first, ...others].join(" ")} />;
}
