import { useState } from "react";
import { BffError, useApi, useSession } from "@grantway/bff/react";

/** A form that keeps what is typed, whatever becomes of the call. */
export function Notes() {
  const { call } = useApi("notes");
  const { signIn } = useSession();
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const [missing, setMissing] = useState<BffError>();

  async function run(work: () => Promise<string>): Promise<void> {
    setMissing(undefined);
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(error instanceof BffError ? error.type : String(error));
      if (error instanceof BffError && error.type === "scope-missing") setMissing(error);
    }
  }

  /** In another tab, so that what is typed here stays. */
  function allow({ provider, scopes }: BffError): void {
    signIn({ provider, scopes, inNewTab: true });
  }

  const readName = async () =>
    `name ${((await (await call("/username")).json()) as { username: string }).username}`;
  const save = async () => {
    const headers = { "content-type": "application/json" };
    const reply = await call("/notes", { method: "POST", headers, body: JSON.stringify({ text }) });
    return `saved ${reply.status}`;
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <label>
        Note <input value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button>Save</button>
      <button type="button" onClick={() => void run(readName)}>
        Ask for my name
      </button>
      {missing !== undefined && (
        <button type="button" onClick={() => allow(missing)}>
          Allow {missing.scopes.join(" ")}
        </button>
      )}
      <p role="status">{said}</p>
    </form>
  );
}
