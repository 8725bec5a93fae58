import { Failed } from "@grantway/ui/react";
import { useProblemWords } from "../api/problem-words.ts";

/** Above a field whose choices could not be read: why, and how to try again. Nothing where they could. */
export function ChoicesFailed({
  of,
}: {
  readonly of: { readonly error: unknown; readonly refetch: () => unknown };
}) {
  const words = useProblemWords();
  const { error, refetch } = of;
  return error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />;
}
