import { EditAnswer } from "@grantway/explorer/edit-answer";
import { openBeside } from "@grantway/explorer/open-beside";
import { RequestPanel } from "@grantway/explorer/request-panel";
import { Failed, OverlayRoom, Ui } from "@grantway/ui/react";
import { isLanguage, languages } from "@grantway/words";
import { LanguageProvider } from "@grantway/words/react";
import { type ComponentProps, Suspense, use, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

/*
 * Requests as the explorer prepares them: the server of the page has a document and an API. `?operation=` chooses one,
 * `?document=` another document, `?language=ar` has the page in another language.
 */

type Panel = ComponentProps<typeof RequestPanel>;
type Document = Awaited<ReturnType<typeof openBeside>>;
type Answered = Parameters<Panel["onAnswer"]>;

const asked = new URLSearchParams(location.search);
const tag = asked.get("language") ?? "en";
const language = isLanguage(tag) ? tag : "en";
const { direction } = languages[language];
document.documentElement.lang = language;
document.documentElement.dir = direction;

const api = { id: "acme", base: `${location.origin}/api` };
const chosen = new Map(asked.has("chosen") ? [["company", asked.get("chosen") ?? ""]] : []);

async function load(): Promise<Document | string> {
  const response = await fetch(`/documents/${asked.get("document") ?? "acme"}`);
  return openBeside(await response.blob(), `${location.origin}/documents/`).catch(
    (error: Error) => error.message,
  );
}

const loading = load();

function Page() {
  const open = use(loading);
  return (
    <main>
      <h1>Requests</h1>
      <OverlayRoom>
        {typeof open === "string" ? <Failed message={open} /> : <Operations open={open} />}
      </OverlayRoom>
    </main>
  );
}

function Operations({ open }: { readonly open: Document }) {
  const [operation, setOperation] = useState<Panel["operation"]>();
  const [answered, setAnswered] = useState<Answered>();
  const [signIn, setSignIn] = useState<readonly string[]>();
  const id = asked.get("operation");
  useEffect(() => {
    if (id !== null) void open.operation(id).then(setOperation);
  }, [open, id]);
  if (id !== null && operation === undefined) return undefined;
  return (
    <>
      <RequestPanel
        api={api}
        operation={operation}
        servers={open.document.servers}
        chosen={chosen}
        scheme="Bearer"
        onAnswer={(...next) => setAnswered(next)}
        onSignIn={setSignIn}
      />
      <output>{signIn === undefined ? "" : `sign in for ${signIn.join(" ") || "nothing more"}`}</output>
      {answered !== undefined && <Answer open={open} operation={operation} answered={answered} />}
    </>
  );
}

function Answer(props: {
  readonly open: Document;
  readonly operation: Panel["operation"];
  readonly answered: Answered;
}) {
  const { open, operation, answered } = props;
  const [answer, call] = answered;
  const [text, setText] = useState("");
  const [saved, setSaved] = useState(0);
  useEffect(() => void answer.body.text().then((whole) => setText(whole.slice(0, 2_000))), [answer]);
  return (
    <section aria-label="Answer">
      <p>
        {answer.status} · {answer.size} bytes · saved {saved} times
      </p>
      <pre>{text}</pre>
      <EditAnswer
        api={api}
        prefix=""
        operations={open.document.operations}
        open={open.operation}
        operation={operation}
        call={call}
        answer={answer}
        onSaved={() => setSaved(saved + 1)}
        onSignIn={() => undefined}
      />
    </section>
  );
}

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider language={language}>
      <Ui direction={direction}>
        <Suspense>
          <Page />
        </Suspense>
      </Ui>
    </LanguageProvider>,
  );
}
