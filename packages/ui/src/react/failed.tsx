import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { useWords } from "./words.ts";

/** It did not work: what happened, and what to do. */
export function Failed({ message, onRetry }: { readonly message: string; readonly onRetry?: () => void }) {
  const { tryAgain } = useWords();
  return (
    <div className="notice notice-danger" role="alert">
      <Icon name="caution" />
      <p>{message}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{tryAgain}</Button>}
    </div>
  );
}
