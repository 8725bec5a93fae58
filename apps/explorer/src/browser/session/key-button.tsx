import { useSession } from "@grantway/bff/react";
import type { ApiEntry, OtherScheme } from "@grantway/explorer/contract";
import { useReturnFocus } from "@grantway/ui/frame";
import { Button, Dialog, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useId, useState } from "react";
import { askServer } from "../server/ask-server.ts";
import { useProblemWords } from "../server/problem-words.ts";
import { sessionWords } from "../words/session.ts";
import { useSignedIn } from "./use-signed-in.ts";

/** Signs in with a key, for APIs that give people one. */
export function KeyButton({ api }: { readonly api: ApiEntry }) {
  const say = useWords(sessionWords);
  const { state } = useSignedIn(api);
  const [open, setOpen] = useState(false);
  const returnTo = useReturnFocus(open);
  const form = useId();
  const [scheme] = api.schemes ?? [];
  if (scheme === undefined || (state !== "out" && !open)) return undefined;
  const close = () => setOpen(false);
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
        <KeyForm id={form} provider={api.provider.id} scheme={scheme} onDone={close} />
      </Dialog>
    </>
  );
}

/** A component of its own, so that the key is gone with the dialog. */
function KeyForm(props: {
  readonly id: string;
  readonly provider: string;
  readonly scheme: OtherScheme;
  readonly onDone: () => void;
}) {
  const { id, provider, scheme, onDone } = props;
  const say = useWords(sessionWords);
  const words = useProblemWords();
  const { refresh } = useSession();
  const [key, setKey] = useState("");
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);

  async function send(): Promise<void> {
    if (sending) return;
    setSending(true);
    try {
      await askServer(`/bff/key?provider=${provider}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-grantway-bff": "1" },
        body: JSON.stringify({ key }),
      });
      await refresh();
      onDone();
    } catch (problem) {
      const isWrong =
        problem instanceof Error &&
        "type" in problem &&
        /:(key-refused|bad-request)$/.test(String(problem.type));
      setError(isWrong ? say("keyWrong") : words(problem));
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
        void send();
      }}
    >
      <TextField
        label={scheme.name}
        hint={say("keyForm", { form: scheme.hint })}
        type="password"
        autoComplete="off"
        required
        value={key}
        onChange={setKey}
        {...(error === undefined ? {} : { error })}
      />
    </form>
  );
}
