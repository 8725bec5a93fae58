import { type Answer, send } from "./answer.ts";
import { answerView, statusLine } from "./answer-view.ts";
import { type Described, describedIn, type OpenApi } from "./contract.ts";
import { element } from "./element.ts";
import { bodyField, parameterFields } from "./fields.ts";
import { onlyAsks, prepare, type Prepared } from "./prepared.ts";
import { isFresh, type Session, type SessionKeeper } from "./session.ts";
import type { Words } from "./words.ts";

/** What every panel works with. */
export interface PanelContext {
  readonly document: OpenApi;
  readonly sessions: SessionKeeper;
  readonly words: Words;
  /** Where the API is: `/api/v1`. */
  readonly root: string;
  /** The page on which somebody signs in who is not, and comes back from to this operation. */
  readonly signInAddress: (operation: string) => string;
}

/**
 * The form by which one operation is tried with the session of the reader. What changes something is told before it is sent,
 * and sent at a second press; what cannot be undone asks for the password where the sign-in is old.
 */
export function createPanel(context: PanelContext, operation: string, fresh: boolean): HTMLElement {
  const { document, sessions, words, root } = context;
  const described = describedIn(document, operation);
  const form = formOf(document, described, { id: `try-${operation}`, words });
  const [button, notice, password, answer] = partsOf(form, { id: `try-${operation}`, words });
  /** The request that a second press sends. */
  let told: string | undefined;

  form.addEventListener("input", (event) => {
    if (event.target !== password.input) forget();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void act();
  });
  return form;

  async function act(): Promise<void> {
    notice.classList.remove("positive", "caution");
    const request = read();
    if (request === undefined) return say(words.bodyWrong, form.querySelector("textarea"));
    const text = JSON.stringify(request);
    if (!onlyAsks(request) && told !== text) return tell(request, text);
    button.setAttribute("aria-disabled", "true");
    button.textContent = words.sending;
    try {
      await ask(request);
    } catch {
      say(onlyAsks(request) ? words.unreachableReading : words.unreachable);
    } finally {
      button.removeAttribute("aria-disabled");
      if (told === undefined) button.textContent = words.send;
      else button.textContent = words.sendAnyway;
    }
  }

  async function ask(request: Prepared): Promise<void> {
    const session = await proven();
    if (session === undefined) return;
    forget();
    const answered = await send(request, session.csrfToken);
    show(answered);
  }

  /** The session, where it may do this now; otherwise the reader was told what is missing. */
  async function proven(): Promise<Session | undefined> {
    const session = await sessions.read();
    if (session === undefined) {
      notice.replaceChildren(
        `${words.signedOut} `,
        element("a", { href: context.signInAddress(operation) }, words.signIn),
      );
      return undefined;
    }
    if (!fresh || isFresh(session, Date.now())) return session;
    const typed = password.input.value;
    if (typed !== "" && (await sessions.confirm(typed))) {
      password.hide();
      return sessions.read();
    }
    password.show();
    say(typed === "" ? words.passwordWhy : words.passwordWrong, password.input);
    return undefined;
  }

  function read(): Prepared | undefined {
    // Fields of text alone: nothing is uploaded.
    const values = new Map([...new FormData(form)] as [string, string][]);
    const body = values.get("body") ?? "";
    if (body.trim() !== "" && !isJson(body)) return undefined;
    return prepare(described, root, { values, body });
  }

  function tell(request: Prepared, text: string): void {
    told = text;
    button.textContent = words.sendAnyway;
    button.classList.add("button-danger");
    notice.replaceChildren(
      `${words.changes} `,
      element("code", {}, `${request.method} ${request.address}`),
      ` ${words.changesAgain}`,
    );
  }

  function forget(): void {
    if (told === undefined) return;
    told = undefined;
    button.textContent = words.send;
    button.classList.remove("button-danger");
    notice.replaceChildren();
  }

  function show(answered: Answer): void {
    notice.replaceChildren(...statusLine(answered));
    notice.classList.add(answered.status < 400 ? "positive" : "caution");
    answer.replaceChildren(answerView(answered, words));
  }

  function say(sentence: string, field?: HTMLElement | null): void {
    notice.replaceChildren(sentence);
    field?.focus();
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Shared {
  readonly id: string;
  readonly words: Words;
}

function formOf(document: OpenApi, { parameters, body }: Described, shared: Shared): HTMLFormElement {
  const fields = [
    ...parameterFields(document, parameters, shared),
    ...(body === undefined ? [] : [bodyField(document, body, shared)]),
  ];
  const none = element("p", { class: "hint" }, shared.words.nothing);
  return element(
    "form",
    { class: "form reference-try", id: shared.id, "aria-label": shared.words.try },
    ...(fields.length === 0 ? [none] : fields),
  );
}

/** What stands below the fields: the password where it is asked for, the button, what is said, what was answered. */
function partsOf(form: HTMLFormElement, { id, words }: Shared) {
  const own = `${id}-password`;
  const input = element("input", { type: "password", id: own, autocomplete: "current-password" });
  const field = element(
    "div",
    { class: "field", hidden: true },
    element("label", { for: own }, words.passwordOf),
    input,
  );
  const button = element("button", { class: "button" }, words.send);
  const notice = element("p", { role: "status", class: "reference-notice" });
  const answer = element("div", {});
  form.append(field, element("div", {}, button), notice, answer);
  const password = {
    input,
    show: () => field.removeAttribute("hidden"),
    hide() {
      field.setAttribute("hidden", "");
      input.value = "";
    },
  };
  return [button, notice, password, answer] as const;
}
