import type { Definition, DefinitionCheck } from "@grantway/helper/contract";
import { call } from "../api/call.ts";
import { useLoaded } from "../state/loaded.ts";
import { RedirectUri } from "./redirect-uri.tsx";

/** The redirect URI to register for a provider that is being described: its rules may still change. */
export function RedirectNotes({ definition }: { readonly definition: Definition }) {
  const { redirect = {} } = definition;
  const loaded = useLoaded(JSON.stringify(redirect), () =>
    call<DefinitionCheck>("/api/providers/check", { method: "POST", body: { definition } }),
  );
  if (loaded.phase !== "ready" || loaded.value.redirectUri === undefined) return undefined;
  return (
    <section className="panel" aria-label="Before you connect">
      <p>Register an app at the provider with this redirect URI:</p>
      <p className="copyable">
        <RedirectUri uri={loaded.value.redirectUri} />
      </p>
    </section>
  );
}
