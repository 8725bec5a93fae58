import { readCall } from "../request/draft-store.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import { withoutSecrets } from "./without-secrets.ts";

/*
 * A call in an address, behind the `#`: a browser sends that to nobody, so no log of a server holds it.
 */

const name = "call=";

/** Characters of an address that everything on its way takes, chats and mails too. */
const longest = 6000;

/** The part behind `#` for a call, without anything secret; `undefined` for one that is too long for a link. */
export function hashOf(call: PreparedCall): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(withoutSecrets(call)));
  const text = name + base64url(bytes);
  return text.length > longest ? undefined : text;
}

/** The call behind the `#` of an address, if there is one. @param hash - with or without `#`. */
export function callIn(hash: string): PreparedCall | undefined {
  const text = hash.replace(/^#/, "");
  if (!text.startsWith(name)) return undefined;
  try {
    const plain = atob(text.slice(name.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
    // Somebody else may have made the link: what is secret by its name does not belong into it either way.
    const call = readCall(new TextDecoder().decode(bytes));
    return call === undefined ? undefined : withoutSecrets(call);
  } catch {
    return undefined;
  }
}

/** RFC 4648 §5, without padding. */
function base64url(bytes: Uint8Array): string {
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
