import { Button, Failed, LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { inspectorWords } from "../../../words/inspector.ts";

/**
 * A token is pasted, and what it is stands below. It is nowhere but in the field: Query forgets what it was asked with when the
 * page is left, and keeps nothing of it meanwhile but what came back.
 */
export function TokenForm<Seen>(props: {
  /** Which tokens can be looked at. */
  readonly hint: string;
  readonly onLook: (token: string) => Promise<Seen>;
  readonly renderSeen: (seen: Seen) => ReactNode;
}) {
  const { hint, onLook, renderSeen } = props;
  const say = useWords(inspectorWords);
  const words = useProblemWords();
  const [token, setToken] = useState("");
  const { mutate, data, error, isPending, reset } = useMutation({
    // A function of one argument: Query hands over a second one.
    mutationFn: (text: string) => onLook(text),
    gcTime: 0,
  });
  useEffect(() => reset, [reset]);

  function look(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (token.trim() !== "" && !isPending) mutate(token.trim());
  }

  return (
    <>
      <form className="form inspector-form" onSubmit={look}>
        <LongTextField
          label={say("token")}
          hint={hint}
          rows={4}
          required
          value={token}
          onChange={(text) => {
            setToken(text);
            reset();
          }}
        />
        <div className="form-buttons">
          <Button
            look="secondary"
            onClick={() => {
              setToken("");
              reset();
            }}
          >
            {say("clear")}
          </Button>
          <Button type="submit" look="main" aria-disabled={isPending}>
            {isPending ? say("looking") : say("look")}
          </Button>
        </div>
      </form>
      <div role="status" aria-live="polite">
        {error !== null && <Failed message={words(error)} />}
        {data !== undefined && renderSeen(data)}
      </div>
    </>
  );
}
