import { useWords } from "./words.ts";

/** It takes a moment. Nothing is seen of it at first: what comes at once does not flicker. */
export function Loading({ what }: { readonly what: string }) {
  const { loading } = useWords();
  return (
    <p role="status" className="quiet loading">
      {loading(what)}
    </p>
  );
}
