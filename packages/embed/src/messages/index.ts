/*
 * What the dashboard and a page in its frame say to each other: plain data over a channel of which each holds one end. The channel
 * comes by a greeting, each side of which names the origin that it is for. Both sides read what comes with what is here, so that
 * nothing else gets through, and no text is longer than a line of a page.
 */

/** Of the greeting, so that a page knows what it speaks with. */
export const version = 1;

/** What the page sends to its parent, at the dashboard's origin, until somebody answers. */
export interface Greeting {
  readonly grantway: "hello";
  readonly version: number;
  /** Of the connection that is being made: one that comes again, because an answer took long, is the same and needs no other. */
  readonly id?: number;
}

/** What the dashboard sends back to the app's origin, with one end of a channel. */
export interface Welcome {
  readonly grantway: "welcome";
  readonly version: number;
  /** Of the greeting that it answers. */
  readonly id?: number;
}

/** How the dashboard looks to the person. */
export interface Look {
  /** A tag of BCP 47. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly theme: "light" | "dark";
}

/** Where the dashboard can be asked to go: what the person has, and what this app may do. */
export type Place = "apps" | "access";

/** Why a frame is at its end. */
export type Ending = "session-ended" | "suspended" | "uninstalled";

/** What the page says. */
export type FromPage =
  | { readonly say: "launch"; readonly id: number }
  | { readonly say: "size"; readonly height: number }
  | { readonly say: "title"; readonly text: string }
  | { readonly say: "go"; readonly to: Place }
  | { readonly say: "toast"; readonly text: string; readonly tone: "plain" | "good" | "bad" }
  | { readonly say: "rights-missing"; readonly id: number; readonly scopes: readonly string[] }
  /** The person pressed Escape, and the page has no use for it: the focus goes back to the dashboard. */
  | { readonly say: "escape" }
  | { readonly say: "close" };

/** What the dashboard says. */
export type FromDashboard =
  | { readonly say: "look"; readonly look: Look }
  | { readonly say: "launch"; readonly id: number; readonly token: string }
  | { readonly say: "no-launch"; readonly id: number }
  | { readonly say: "rights-answered"; readonly id: number; readonly answer: "went" | "stayed" }
  | { readonly say: "ended"; readonly because: Ending };

type Data = Readonly<Record<string, unknown>>;

/** Whether this is a page that looks for its dashboard. */
export function isGreeting(data: unknown): data is Greeting {
  return isData(data) && data["grantway"] === "hello" && isConnection(data);
}

/** Whether this is a dashboard that answers. */
export function isWelcome(data: unknown): data is Welcome {
  return isData(data) && data["grantway"] === "welcome" && isConnection(data);
}

function isConnection({ version: theirs, id }: Data): boolean {
  return Number.isInteger(theirs) && (id === undefined || isId(id));
}

/** What a page said; `undefined` for everything that is none of it. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (!isData(data)) return undefined;
  return fromPage.get(data["say"])?.(data);
}

type Reader<Message> = (data: Data) => Message | undefined;

const fromPage: ReadonlyMap<unknown, Reader<FromPage>> = new Map<unknown, Reader<FromPage>>([
  ["close", () => ({ say: "close" })],
  ["escape", () => ({ say: "escape" })],
  ["launch", ({ id }) => (isId(id) ? { say: "launch", id } : undefined)],
  ["size", ({ height }) => (isHeight(height) ? { say: "size", height } : undefined)],
  ["title", ({ text }) => (isLine(text) ? { say: "title", text } : undefined)],
  ["go", ({ to }) => (to === "apps" || to === "access" ? { say: "go", to } : undefined)],
  [
    "toast",
    ({ text, tone }) =>
      isLine(text)
        ? { say: "toast", text, tone: tone === "good" || tone === "bad" ? tone : "plain" }
        : undefined,
  ],
  [
    "rights-missing",
    ({ id, scopes }) => (isId(id) && isScopes(scopes) ? { say: "rights-missing", id, scopes } : undefined),
  ],
]);

/** What a dashboard said; `undefined` for everything that is none of it, such as what a later one may say. */
export function readFromDashboard(data: unknown): FromDashboard | undefined {
  if (!isData(data)) return undefined;
  return fromDashboard.get(data["say"])?.(data);
}

const fromDashboard: ReadonlyMap<unknown, Reader<FromDashboard>> = new Map<unknown, Reader<FromDashboard>>([
  ["look", ({ look }) => (isLook(look) ? { say: "look", look } : undefined)],
  [
    "launch",
    ({ id, token }) => (isId(id) && typeof token === "string" ? { say: "launch", id, token } : undefined),
  ],
  ["no-launch", ({ id }) => (isId(id) ? { say: "no-launch", id } : undefined)],
  [
    "rights-answered",
    ({ id, answer }) =>
      isId(id) ? { say: "rights-answered", id, answer: answer === "went" ? answer : "stayed" } : undefined,
  ],
  ["ended", ({ because }) => (isEnding(because) ? { say: "ended", because } : undefined)],
]);

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Pixels; a page that is taller scrolls by itself. */
function isHeight(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 20_000;
}

function isLine(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 200;
}

function isScopes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isLine);
}

function isLook(value: unknown): value is Look {
  if (!isData(value) || typeof value["locale"] !== "string") return false;
  const { direction, theme } = value;
  return (direction === "ltr" || direction === "rtl") && (theme === "light" || theme === "dark");
}

function isEnding(value: unknown): value is Ending {
  return value === "session-ended" || value === "suspended" || value === "uninstalled";
}
