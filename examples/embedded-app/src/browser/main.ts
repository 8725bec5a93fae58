import { connectToDashboard, type Dashboard, type Look } from "@grantway/embed/browser";

/** What the app's own server tells the page. */
interface Session {
  readonly session: string;
  readonly person: string;
  readonly organisation?: { readonly name: string };
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};

/** The key of the session is kept here and nowhere else: cookies are blocked in frames of other sites. */
async function signIn(dashboard: Dashboard): Promise<Session> {
  const reply = await fetch("/session", { method: "POST", body: await dashboard.launch() });
  if (!reply.ok) throw new Error("The app did not accept the launch.");
  return (await reply.json()) as Session;
}

function show({ person, organisation }: Session): void {
  element("who").textContent = `Hello ${person}, in ${organisation?.name ?? "your own place"}.`;
}

function lookLike({ locale, direction, theme }: Look): void {
  Object.assign(document.documentElement, { lang: locale, dir: direction });
  document.documentElement.dataset["theme"] = theme;
}

async function showEvents({ session }: Session): Promise<void> {
  const reply = await fetch("/events", { headers: { authorization: `Bearer ${session}` } });
  const events = (await reply.json()) as readonly string[];
  const items = events.map((text) => Object.assign(document.createElement("li"), { textContent: text }));
  if (items.length > 0) element("events").replaceChildren(...items);
}

try {
  const dashboard = await connectToDashboard({ origin: document.body.dataset["dashboard"] ?? "" });
  lookLike(dashboard.look());
  dashboard.onLook(lookLike);
  const session = await signIn(dashboard);
  show(session);
  dashboard.title("Today");
  await showEvents(session);
  element("save").addEventListener("click", () => dashboard.toast("Saved", "good"));
  element("again").addEventListener("click", () => void signIn(dashboard).then(show));
  element("rights").addEventListener("click", () => void dashboard.rightsMissing(["messages:send"]));
  element("close").addEventListener("click", () => dashboard.close());
} catch (error) {
  element("who").textContent = error instanceof Error ? error.message : String(error);
}
