import type { SignInStep } from "@grantway/helper/contract";
import { CopyButton } from "@grantway/ui/react";
import { durationWords } from "./duration.ts";

/** What a person has to do elsewhere while a connection is being signed in. */
export function SignInPanel({ step, now }: { readonly step: SignInStep; readonly now: number }) {
  if (step.next === "code") {
    const { userCode, verificationUri, completeUri = verificationUri, expiresAt } = step;
    return (
      <section className="panel" aria-label="Sign in with a code">
        <p>
          Open{" "}
          <a href={completeUri} target="_blank" rel="noreferrer">
            {verificationUri}
          </a>{" "}
          on any device and enter this code:
        </p>
        <p className="user-code">{userCode}</p>
        <div className="actions">
          <CopyButton text={userCode}>Copy the code</CopyButton>
          <p className="quiet">It is good for {durationWords(expiresAt - now)}. This page waits for you.</p>
        </div>
      </section>
    );
  }
  if (step.next === "visit") {
    return (
      <section className="panel" aria-label="Sign in with the browser">
        <p>
          Signing in goes on at the provider. <a href={step.url}>Go there</a> when you left its page by
          mistake; the link is good for {durationWords(step.expiresAt - now)}.
        </p>
      </section>
    );
  }
  return <p className="quiet">Signing in…</p>;
}
