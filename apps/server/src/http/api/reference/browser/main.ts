import type { OpenApi } from "./contract.ts";
import { element } from "./element.ts";
import { createPanel, type PanelContext } from "./panel.ts";
import { createSessionKeeper } from "./session.ts";
import { wordsOf } from "./words.ts";

/*
 * The script of the reference of the management API: a button at each operation that opens a form to try it. Without it the page
 * is read as it is. Nothing is asked of the server before somebody opens a form.
 */

const reference = document.querySelector<HTMLElement>("[data-words]");
if (reference !== null) begin(reference);

function begin(reference: HTMLElement): void {
  const words = wordsOf(reference);
  const base = reference.dataset["base"] ?? "";
  const root = `${base}/api/v1`;
  const sessions = createSessionKeeper(root);
  const signInAddress = (operation: string) =>
    `${base}/sign-in?place=${encodeURIComponent(`/api/v1/docs#${operation}`)}`;
  let contract: Promise<OpenApi> | undefined;

  for (const section of reference.querySelectorAll<HTMLElement>("[data-operation]")) {
    const operation = section.dataset["operation"] ?? "";
    const button = element(
      "button",
      {
        type: "button",
        class: "button button-secondary",
        id: `open-${operation}`,
        "aria-expanded": "false",
        // What is tried is said with it, to those who jump from button to button.
        "aria-labelledby": `open-${operation} ${operation}`,
      },
      words.try,
    );
    button.addEventListener("click", () => void open(section, button, operation));
    section.append(button);
  }

  async function open(section: HTMLElement, button: HTMLElement, operation: string): Promise<void> {
    const panel = section.querySelector<HTMLElement>(":scope > form");
    const opens = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(opens));
    if (panel !== null) {
      panel.hidden = !opens;
      return;
    }
    section.querySelector(":scope > [role=status]")?.remove();
    const waiting = element("p", { role: "status", class: "hint" }, words.preparing);
    section.append(waiting);
    try {
      section.append(createPanel(await contextOf(), operation, section.dataset["fresh"] === "true"));
      waiting.remove();
    } catch {
      contract = undefined;
      button.setAttribute("aria-expanded", "false");
      waiting.textContent = words.unreachableReading;
    }
  }

  async function contextOf(): Promise<PanelContext> {
    contract ??= readContract();
    return { document: await contract, sessions, words, root, signInAddress };
  }

  async function readContract(): Promise<OpenApi> {
    const response = await fetch(`${root}/openapi.json`);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as OpenApi;
  }
}
