import { confirmSession } from "@grantway/api";
import { SecretForm, useReturnFocus } from "@grantway/ui/frame";
import { Button, Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { asked, sessionApi } from "../api/api-context.ts";
import { useProblemWords } from "../api/problem-words.ts";
import { sessionQuery } from "../api/session-query.ts";
import { frameWords } from "../words/frame.ts";
import { useAsked } from "./use-asked.ts";

/**
 * Asks for the password when a call needs a newer sign-in, and then lets the call go on. Cancel lets it end with the problem,
 * so that the form it came from keeps what was typed.
 */
export function PasswordDialog() {
  const say = useWords(frameWords);
  const words = useProblemWords();
  const client = useQueryClient();
  const open = useAsked(asked.password);
  const returnTo = useReturnFocus(open);
  const form = useId();

  async function confirm(password: string): Promise<void> {
    const session = await sessionApi.plain.call(confirmSession, { body: { password } });
    sessionApi.use(session);
    client.setQueryData(sessionQuery.queryKey, session);
    asked.password.answer(true);
  }

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
      <SecretForm
        id={form}
        label={say("password")}
        autoComplete="current-password"
        send={confirm}
        inWords={words}
      />
    </Dialog>
  );
}
