import { ChoiceField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { requestWords } from "../words/request.ts";
import type { PreparedCall } from "./prepared-call.ts";
import { useCallProblemWords } from "./call-problem-words.ts";
import { wireCall } from "./wire-call.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** Any address of the API, whether or not a document names it. */
export function TypedAddress(props: {
  readonly call: PreparedCall;
  readonly onChange: (call: PreparedCall) => void;
  readonly base: string;
}) {
  const { call, onChange, base } = props;
  const say = useWords(requestWords);
  const words = useCallProblemWords();
  const known = methods.includes(call.method) ? methods : [...methods, call.method];
  return (
    <div className="request-part typed-address">
      <ChoiceField
        label={say("method")}
        value={call.method}
        onChange={(method) => onChange({ ...call, method })}
        options={known.map((one) => [one, one] as const)}
      />
      <TextField
        label={say("address")}
        hint={say("addressHint", { base })}
        required
        code
        value={call.path}
        placeholder="/"
        onChange={(path) => onChange({ ...call, path })}
        check={(path) => {
          const wire = wireCall({ method: "GET", path, parameters: [], headers: [] }, undefined);
          return "problems" in wire ? wire.problems.map(words).join(" ") : undefined;
        }}
      />
    </div>
  );
}
