import { useSession } from "@grantway/bff/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { SecretForm, useReturnFocus } from "@grantway/ui/frame";
import { Button, Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useId, useState } from "react";
import { askServer, ServerProblem } from "../server/ask-server.ts";
import { useProblemWords } from "../server/problem-words.ts";
import { sessionWords } from "../words/session.ts";
import { useSignedIn } from "./use-signed-in.ts";

/** Signs in with a key, for APIs that give people one. */
export function KeyButton({ api }: { readonly api: ApiEntry }) {
  const say = useWords(sessionWords);
  const words = useProblemWords();
  const { refresh } = useSession();
  const { state } = useSignedIn(api);
  const [open, setOpen] = useState(false);
  const returnTo = useReturnFocus(open);
  const form = useId();
  const [scheme] = api.schemes ?? [];
  if (scheme === undefined || (state !== "out" && !open)) return undefined;
  const close = () => setOpen(false);

  async function send(key: string): Promise<void> {
    await askServer(`/bff/key?provider=${api.provider.id}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-grantway-bff": "1" },
      body: JSON.stringify({ key }),
    });
    await refresh();
    close();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{say("useKey")}</Button>
      <Dialog
        title={say("keyTitle", { provider: api.provider.name })}
        open={open}
        onClose={close}
        returnTo={returnTo}
        action={
          <Button type="submit" look="main" form={form}>
            {say("useKey")}
          </Button>
        }
      >
        <p>{say("keyWhy")}</p>
        <SecretForm
          id={form}
          label={scheme.name}
          hint={say("keyForm", { form: scheme.hint })}
          autoComplete="off"
          send={send}
          inWords={(problem) => (isWrongKey(problem) ? say("keyWrong") : words(problem))}
        />
      </Dialog>
    </>
  );
}

/** What the backend says of a key that is none. */
function isWrongKey(problem: unknown): boolean {
  return problem instanceof ServerProblem && /:(?:key-refused|bad-request)$/.test(problem.type);
}
