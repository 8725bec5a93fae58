import { Failed } from "@grantway/ui/react";
import { Screen } from "../parts/screen.tsx";

/** In place of a screen that a defect of the page has ended. The connections are kept elsewhere, and lose nothing. */
export function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Screen title="This screen stopped" narrow back={{ to: "/", label: "All connections" }}>
      <Failed
        message="A defect of this page ended it. Your connections are kept; what was typed here and not saved is lost."
        onRetry={onRetry}
      />
    </Screen>
  );
}
