import { ApiProblem, setPassword } from "@grantway/api";
import { ActionButton, Dialog, Failed, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useRuleWords } from "../../../forms/rule-words.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useTelling } from "@grantway/ui/frame";
import { peopleWords } from "../../../words/people.ts";
import { nameOf, type Person } from "./person.ts";

/** Sets somebody's password, which signs them out everywhere. What the server refuses of it is said at the field. */
export function PasswordDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const say = useWords(peopleWords);
  const words = useProblemWords();
  const { tell } = useRuleWords();
  const telling = useTelling();
  const returnTo = useReturnFocus(true);
  const change = useChange(setPassword, { touches: ["sessions", "families", "audit"] });
  const [password, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const name = nameOf(person);
  const refusal = change.error;
  const ofField = refusal instanceof ApiProblem ? tell(refusal.errors[0]) : undefined;

  async function act(): Promise<void> {
    setMissing(password === "");
    if (password === "") return;
    const done = await change.mutateAsync({ params: { id: person.id }, body: { password } }).then(
      () => true,
      () => false,
    );
    if (!done) return;
    onClose();
    telling.tell({ tone: "success", text: say("passwordSet", { name }) });
  }

  return (
    <Dialog
      open
      title={say("passwordTitle", { name })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="main" busy={say("saving")} onAct={act}>
          {say("passwordAction")}
        </ActionButton>
      }
    >
      {refusal !== null && ofField === undefined && <Failed message={words(refusal)} />}
      <p>{say("passwordWhat")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <TextField
          type="password"
          autoComplete="new-password"
          label={say("newPassword")}
          required
          value={password}
          onChange={setTyped}
          error={missing && password === "" ? say("passwordMissing") : ofField}
        />
      </form>
    </Dialog>
  );
}
