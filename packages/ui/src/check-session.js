/*
 * The frame that apps have on their own pages, to ask whether who is signed in here is still who was (OpenID Connect Session Management 1.0
 * §3.2). All it knows is a cookie. It asks nobody, changes nothing, and tells whoever does not know the answer already nothing at all.
 */

/** Longer than any client id with what follows it. */
const longestMessage = 2_200;
/** The client, a blank, and the session state as this server writes it. */
const message = /^([\x21-\x7e]+) ([\w-]{43})\.([\w-]{22})$/;
const cookie = `${document.currentScript.dataset.cookie}=`;

/** Of the page around this frame, where the browser says it: as a list, or as where this document was asked for from. */
function parentOrigin() {
  const [origin] = location.ancestorOrigins ?? [];
  if (origin !== undefined) return origin;
  return document.referrer === "" ? undefined : new URL(document.referrer).origin;
}

/** The page around this frame, or another of the same origin. A page without an origin cannot be answered alone. */
function mayAsk({ source, origin }) {
  if (source === null || source === window || origin === "null") return false;
  return source === parent || origin === parentOrigin();
}

function browserState() {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(cookie));
  return found?.slice(cookie.length);
}

/** Whether cookies of this origin reach a frame here, or the browser keeps the frames of other sites without them. */
async function seesCookies() {
  if (document.hasStorageAccess === undefined) return true;
  return document.hasStorageAccess().catch(() => false);
}

/** SHA-256, in base64url. */
async function digestOf(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const bytes = String.fromCharCode(...new Uint8Array(digest));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace("=", "");
}

async function answerTo(data, origin) {
  const [, clientId, digest, salt] = (data.length <= longestMessage && message.exec(data)) || [];
  // Where it cannot be known, "changed" would have the app ask the server again and again.
  if (digest === undefined || !isSecureContext || !(await seesCookies())) return "error";
  const state = browserState();
  // Nobody knows a state that is not there, so nobody learns by a guess whether it is.
  if (state === undefined) return "changed";
  return (await digestOf(`${clientId} ${origin} ${state} ${salt}`)) === digest ? "unchanged" : "changed";
}

/** To a text of somebody who may ask; what is no text is meant for others. */
async function answer(event) {
  const { data, origin, source } = event;
  if (typeof data === "string" && mayAsk(event)) source.postMessage(await answerTo(data, origin), origin);
}

addEventListener("message", (event) => void answer(event));
