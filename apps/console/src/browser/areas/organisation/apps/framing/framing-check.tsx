import { checkVersionFraming, type Output } from "@grantway/api";
import { ActionButton, CodeSnippet, Failed, Loading, StateWord, type Tone } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { developersWords } from "../../../../words/developers.ts";
import { type FramingSays, framingSays } from "./framing-says.ts";

type Framing = Output<typeof checkVersionFraming>;

const tones: Readonly<Record<FramingSays["word"], Tone>> = {
  allowed: "good",
  "open-to-all": "caution",
  refused: "bad",
  "leads-elsewhere": "caution",
  fails: "bad",
  unreachable: "bad",
};

/** Asks the page that a saved version names, from our server, whether it lets itself be framed, and says what to send where not. */
export function FramingCheck({ app, version }: { readonly app: string; readonly version: number }) {
  const say = useWords(developersWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(checkVersionFraming, { params: { app, version } });
  return (
    <section className="panel">
      <h2>{say("framing")}</h2>
      <div role="status" aria-live="polite" className="section">
        {data !== undefined && <Found framing={data} />}
        {data === undefined && error === null && <Loading what={say("asking")} />}
      </div>
      {error !== null && <Failed message={words(error)} />}
      <div>
        <ActionButton look="secondary" busy={say("asking")} onAct={async () => void (await refetch())}>
          {say("askAgain")}
        </ActionButton>
      </div>
    </section>
  );
}

function Found({ framing }: { readonly framing: Framing }) {
  const { url, status, header = "", wanted } = framing;
  const say = useWords(developersWords);
  const says = framingSays(framing);
  const { word } = says;
  const why =
    says.word === "fails"
      ? say("failsWhy", { status: String(status ?? "") })
      : says.word === "unreachable"
        ? say("unreachableWhy", { reason: say(says.reason) })
        : say(says.why);
  return (
    <>
      <p>
        <StateWord tone={tones[word]}>{say(word)}</StateWord> <code dir="ltr">{url}</code>
      </p>
      <p>{why}</p>
      {header !== "" && (
        <p>
          {say("answered")} <code dir="ltr">{header}</code>
        </p>
      )}
      {word === "refused" && <CodeSnippet label={say("wanted")} code={wanted} />}
      {word === "open-to-all" && <CodeSnippet label={say("wantedOpen")} code={wanted} />}
    </>
  );
}
