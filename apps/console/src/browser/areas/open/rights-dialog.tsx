import { Button, Dialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { RefObject } from "react";
import { openWords } from "../../words/open.ts";
import type { OpenedApp } from "./opening.ts";

/** The app says that it lacks rights. What it wants is its word; who gives it, is asked on our own page as ever. */
export function RightsDialog(props: {
  readonly opening: OpenedApp;
  /** Absent while nothing is missing. */
  readonly scopes: readonly string[] | undefined;
  readonly returnTo: RefObject<HTMLElement | null>;
  readonly onAnswer: (answer: "went" | "stayed") => void;
}) {
  const { opening, scopes, returnTo, onAnswer } = props;
  const { app, setupUrl } = opening;
  const say = useWords(openWords);
  const names = { app: app.name };
  return (
    <Dialog
      title={say("rights", names)}
      open={scopes !== undefined}
      onClose={() => onAnswer("stayed")}
      returnTo={returnTo}
      {...(setupUrl === undefined
        ? {}
        : {
            action: (
              <Button
                look="main"
                onClick={() => {
                  window.open(setupUrl, "_blank", "noopener,noreferrer");
                  onAnswer("went");
                }}
              >
                {say("rightsAsk")}
              </Button>
            ),
          })}
    >
      <p>{say("rightsWhy", names)}</p>
      <ul>
        {[...new Set(scopes)].map((scope) => (
          <li key={scope}>
            <code dir="ltr">{scope}</code>
          </li>
        ))}
      </ul>
      <p>{setupUrl === undefined ? say("rightsNowhere", names) : say("rightsNext", names)}</p>
    </Dialog>
  );
}
