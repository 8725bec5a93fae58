import { confirmSession } from "@grantway/api";
import { Button, Dialog, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { asked, sessionApi } from "../api/api-context.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { sessionQuery } from "../api/session-query.ts";
import { frameWords } from "../words/frame.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { useAsked } from "./use-asked.ts";

/**
 * Asks for the password when a call needs a newer sign-in, and then lets the call go on. Cancel lets it end with the problem,
 * so that the form it came from keeps what was typed.
 */
export function PasswordDialog() {
  const say = useWords(frameWords);
  const open = useAsked(asked.password);
  const returnTo = useReturnFocus(open);
  const form = useId();
  return (
    <Dialog
      title={say("passwordAgain")}
      open={open}
      onClose={() => asked.password.answer(false)}
      returnTo={returnTo}
      action={
        <Button type="submit" look="main" form={form}>
          {say("confirm")}
        </Button>
      }
    >
      <p>{say("passwordAgainWhy")}</p>
      <PasswordForm id={form} />
    </Dialog>
  );
}

/** A component of its own, so that the password is gone with the dialog. */
function PasswordForm({ id }: { readonly id: string }) {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);

  async function confirm(): Promise<void> {
    if (sending) return;
    setSending(true);
    try {
      const session = await sessionApi.plain.call(confirmSession, { body: { password } });
      sessionApi.use(session);
      client.setQueryData(sessionQuery.queryKey, session);
      asked.password.answer(true);
    } catch (problem) {
      setError(words(problem));
      setSending(false);
    }
  }

  return (
    <form
      id={id}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <TextField
        label={say("password")}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
        {...(error === undefined ? {} : { error })}
      />
    </form>
  );
}
