import { copy } from "./copy.ts";

/** The redirect URI to register, which can be copied. */
export function RedirectUri({ uri }: { readonly uri: string }) {
  return (
    <>
      <code>{uri}</code>{" "}
      <button
        type="button"
        className="button-quiet"
        onClick={() => void copy(uri, "The redirect URI is copied.")}
      >
        Copy
      </button>
    </>
  );
}
