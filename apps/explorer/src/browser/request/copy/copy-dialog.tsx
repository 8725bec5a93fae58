import { Button, CodeSnippet, Dialog, Tabs, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useRef, useState } from "react";
import { copyWords } from "../../words/copy.ts";
import { useCallProblemWords } from "../call-problem-words.ts";
import type { CallProblem, WireCall } from "../wire-call.ts";
import { type Copied, copiedCall, type CopiedCall } from "./copied-call.ts";
import { asCurl } from "./curl.ts";
import { asGrantwayFetch } from "./grantway-fetch.ts";
import { asJavaScript } from "./javascript.ts";
import { asPython } from "./python.ts";

const ways = ["curl", "grantwayFetch", "javascript", "python"] as const;

/** What is wrong with a call for one way, by its word. */
const problems = {
  "body-too-large": "bodyTooLarge",
  "zero-byte": "zeroByte",
  "field-name": "fieldName",
  "no-forms": "noForms",
} as const;

/** A button that shows the call as text for other programs, without a token. */
export function CopyDialog(props: {
  readonly wire: { readonly call: WireCall } | { readonly problems: readonly CallProblem[] };
  readonly base: string;
  /** What stands before the token. */
  readonly scheme: string | undefined;
  /** What a connection of the command would be called. */
  readonly connection: string;
}) {
  const { wire, base, scheme } = props;
  const say = useWords(copyWords);
  const words = useCallProblemWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<string>("curl");
  const [connection, setConnection] = useState(props.connection);
  return (
    <>
      <Button ref={button} onClick={() => setOpen(true)}>
        {say("copyAs")}
      </Button>
      <Dialog
        wide
        open={open}
        title={say("title")}
        onClose={() => setOpen(false)}
        returnTo={button}
        action={undefined}
      >
        <p>{say("lead")}</p>
        {"problems" in wire ? (
          <p>{say("notYet", { why: wire.problems.map(words).join(" ") })}</p>
        ) : (
          <Tabs
            label={say("ways")}
            shown={way}
            onShow={setWay}
            tabs={ways.map((name) => ({
              name,
              label: say(name),
              content: (
                <>
                  {name === "grantwayFetch" && (
                    <TextField
                      required
                      label={say("connection")}
                      hint={say("connectionHint")}
                      value={connection}
                      onChange={setConnection}
                      code
                    />
                  )}
                  <Text
                    label={say(name)}
                    copied={copyAs(name, copiedCall(wire.call, base, scheme), connection)}
                  />
                  {hasFiles(wire.call) && <p className="hint">{say("filesHere")}</p>}
                  {name !== "grantwayFetch" && scheme !== undefined && (
                    <p className="hint">{say("tokenFrom")}</p>
                  )}
                </>
              ),
            }))}
          />
        )}
      </Dialog>
    </>
  );
}

function Text({ label, copied }: { readonly label: string; readonly copied: Copied }) {
  const say = useWords(copyWords);
  return "text" in copied ? (
    <CodeSnippet label={label} code={copied.text} />
  ) : (
    <p>{say(problems[copied.problem])}</p>
  );
}

function hasFiles({ body }: WireCall): boolean {
  if (body?.kind === "parts") return body.parts.some(({ value }) => typeof value !== "string");
  return body?.kind === "file";
}

function copyAs(way: (typeof ways)[number], call: CopiedCall, connection: string): Copied {
  switch (way) {
    case "curl":
      return asCurl(call);
    case "grantwayFetch":
      return asGrantwayFetch(call, connection);
    case "javascript":
      return asJavaScript(call);
    case "python":
      return asPython(call);
  }
}
