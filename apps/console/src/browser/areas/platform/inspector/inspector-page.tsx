import { inspectToken } from "@grantway/api";
import { Button, Failed, LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useEffect, useState } from "react";
import { useApi } from "../../../api/api-context.ts";
import { useProblemWords } from "../../../api/problem-words.ts";
import { Page } from "../../../frame/page.tsx";
import { inspectorWords } from "../../../words/inspector.ts";
import { TokenFacts } from "./token-facts.tsx";

/**
 * `/inspector`: a token is pasted, and what it is stands below. It is nowhere but in the field: Query forgets what it was asked
 * with when the page is left, and keeps nothing of it meanwhile but what came back.
 */
export function InspectorPage() {
  const say = useWords(inspectorWords);
  const words = useProblemWords();
  const api = useApi();
  const [token, setToken] = useState("");
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (text: string) => api.call(inspectToken, { body: { token: text } }),
    gcTime: 0,
  });
  useEffect(() => reset, [reset]);

  function look(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (token.trim() !== "" && !isPending) mutate(token.trim());
  }

  return (
    <Page title={say("title")} narrow>
      <form className="form inspector-form" onSubmit={look}>
        <LongTextField
          label={say("token")}
          hint={say("tokenHint")}
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
        {data !== undefined && <TokenFacts token={data} />}
      </div>
    </Page>
  );
}
