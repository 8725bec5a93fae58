import type { WireCall } from "../wire-call.ts";

/** A call to take along: as {@link WireCall}, with the address in full. It never holds a token: each way says where one goes. */
export interface CopiedCall extends Omit<WireCall, "path"> {
  /** Absolute. */
  readonly url: string;
  /** What stands before the token in `Authorization`; `undefined` where the call takes none. */
  readonly scheme: string | undefined;
}

/** The text, or why this way cannot say the call. The catalogue `copy` has the words. */
export type Copied =
  | { readonly text: string }
  | { readonly problem: "body-too-large" | "zero-byte" | "field-name" | "no-forms" };

/** The call at its full address. */
export function copiedCall(call: WireCall, base: string, scheme: string | undefined): CopiedCall {
  const { path, ...rest } = call;
  return { ...rest, url: base.replace(/\/+$/, "") + path, scheme };
}

/** The headers to write, with the media type of a body that does not say it by itself. */
export function headersToSay({ headers, body }: CopiedCall): readonly (readonly [string, string])[] {
  const said = headers.some(([name]) => name.toLowerCase() === "content-type");
  return body === undefined || body.kind === "parts" || said
    ? headers
    : [...headers, ["Content-Type", body.type]];
}
