import { TextField } from "@grantway/ui/react";
import { useState } from "react";

/**
 * One secret that is typed and sent, in a dialog whose button belongs to the form by its id. A component of its own, so that the
 * secret is gone with the dialog.
 */
export function SecretForm(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: "current-password" | "off";
  /** Sends it. What it throws is said at the field, and the secret can be mended. */
  readonly send: (secret: string) => Promise<void>;
  readonly inWords: (problem: unknown) => string;
}) {
  const { id, label, hint, autoComplete, send, inWords } = props;
  const [secret, setSecret] = useState("");
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);

  async function submit(): Promise<void> {
    if (sending) return;
    setSending(true);
    try {
      await send(secret);
    } catch (problem) {
      setError(inWords(problem));
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
        void submit();
      }}
    >
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        type="password"
        autoComplete={autoComplete}
        required
        value={secret}
        onChange={setSecret}
        error={error}
      />
    </form>
  );
}
