import { Button } from "@grantway/ui/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { useWords } from "@grantway/words/react";
import { sessionWords } from "../words/session.ts";
import { useSignedIn } from "./use-signed-in.ts";

/** One click to sign in, for whoever is not. */
export function SignInButton({ api }: { readonly api: ApiEntry }) {
  const say = useWords(sessionWords);
  const { state, signIn } = useSignedIn(api);
  if (state !== "out") return undefined;
  return (
    <Button look="quiet-main" onClick={() => signIn()}>
      {say("signInAt", { provider: api.provider.name })}
    </Button>
  );
}
