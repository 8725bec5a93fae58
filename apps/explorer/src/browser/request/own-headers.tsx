import { Button, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { requestWords } from "../words/request.ts";
import type { PreparedCall } from "./prepared-call.ts";

/** Headers that the document does not name. */
export function OwnHeaders({
  call,
  onChange,
}: {
  readonly call: PreparedCall;
  readonly onChange: (call: PreparedCall) => void;
}) {
  const say = useWords(requestWords);
  const { headers } = call;
  const keep = (next: PreparedCall["headers"]) => onChange({ ...call, headers: next });
  return (
    <details className="request-part" open={headers.length > 0}>
      <summary>{say("ownHeaders")}</summary>
      <div className="pairs">
        {headers.map(([name, value], place) => (
          // oxlint-disable-next-line react/no-array-index-key -- names may be the same, and change while they are typed
          <div key={place} className="pair">
            <TextField
              label={say("headerName", { number: String(place + 1) })}
              value={name}
              onChange={(next) => keep(headers.with(place, [next, value]))}
              code
            />
            <TextField
              label={say("headerValue", { number: String(place + 1) })}
              value={value}
              onChange={(next) => keep(headers.with(place, [name, next]))}
              code
            />
            <Button onClick={() => keep(headers.toSpliced(place, 1))}>
              {say("removeHeader", { number: String(place + 1) })}
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => keep([...headers, ["", ""]])}>{say("addHeader")}</Button>
        </div>
      </div>
    </details>
  );
}
