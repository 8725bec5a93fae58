import { ApiProblem } from "@grantway/api";
import { Button, CheckedForm, ErrorSummary, Failed, useFormCheck } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, type LinkProps } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useProblemWords } from "../api/problem-words.ts";
import { LeaveGuard } from "../frame/leave-guard.tsx";
import { formWords } from "../words/forms.ts";
import type { Draft } from "./draft.ts";
import { noRefusals, placed, readRefusals } from "./refusals.ts";
import { useRuleWords } from "./rule-words.ts";

/**
 * A form on a page of its own. It stays until the server has answered and keeps what was typed when it says no: what is wrong
 * with a field stands at the field and in a list above, what is wrong with the whole above the buttons. Leaving it with
 * changes asks first.
 */
export function DraftForm<Values extends object>(props: {
  readonly draft: Draft<Values>;
  /** What each member is called, as its field says it. */
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  /** What the button says that sends, and what it says meanwhile. */
  readonly action: string;
  readonly busy: string;
  /** Where Cancel leads. */
  readonly back: LinkProps;
  /** @returns what to do when the form is done with, `undefined` where it is not yet. @throws what the server said */
  readonly onSend: () => Promise<(() => unknown) | undefined>;
  readonly children: ReactNode;
}) {
  const { draft, labels, action, busy, back, onSend, children } = props;
  const say = useWords(formWords);
  const words = useProblemWords();
  const { tell } = useRuleWords();
  const check = useFormCheck();
  const [state, setState] = useState<"open" | "sending" | "done">("open");
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<string>();
  const listed = placed(draft.refusals, Object.keys(labels));

  async function send(): Promise<void> {
    if (state === "sending") return;
    setState("sending");
    setFailure(undefined);
    draft.refuse(noRefusals);
    try {
      const goOn = await onSend();
      // What asks before the page is left has to hear first that there is nothing to ask.
      flushSync(() => setState(goOn === undefined ? "open" : "done"));
      await goOn?.();
    } catch (error) {
      setState("open");
      refuse(error);
    }
  }

  function refuse(error: unknown): void {
    const refusals = error instanceof ApiProblem ? readRefusals(error.errors, tell) : noRefusals;
    const homeless = placed(refusals, Object.keys(labels)).filter(({ member }) => member === undefined);
    draft.refuse(refusals);
    setTries(tries + 1);
    if (refusals.size === 0) setFailure(words(error));
    else if (homeless.length > 0) setFailure(homeless.map(({ message }) => message).join(" "));
  }

  return (
    <CheckedForm check={check} onPass={() => void send()}>
      {/* A new one for each answer, because it takes the focus when it comes. */}
      <ErrorSummary
        key={tries}
        problems={listed.flatMap(({ id, member, message }) =>
          member === undefined ? [] : [{ id, label: labels[member as keyof Values & string], message }],
        )}
      />
      {children}
      {failure !== undefined && <Failed message={failure} />}
      <div className="form-buttons">
        <Link className="button button-secondary" {...back}>
          {say("cancel")}
        </Link>
        <Button type="submit" look="main" aria-disabled={state === "sending"}>
          {state === "sending" ? busy : action}
        </Button>
      </div>
      <LeaveGuard when={draft.isChanged && state !== "done"} />
    </CheckedForm>
  );
}
