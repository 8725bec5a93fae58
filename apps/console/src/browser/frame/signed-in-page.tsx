import { useWords } from "@grantway/words/react";
import { useEffect } from "react";
import { frameWords } from "../words/frame.ts";
import { Page } from "./page.tsx";
import { signedInAgain } from "./signed-in-again.ts";

/** `/signed-in`: where a tab ends up that was opened to sign in again. The one it came from goes on at once. */
export function SignedInPage() {
  const say = useWords(frameWords);
  useEffect(() => signedInAgain.tell(), []);
  return (
    <Page title={say("backAgain")} narrow>
      <p>{say("backAgainWhy")}</p>
    </Page>
  );
}
