import type { Flow, ProviderDetail } from "@grantway/helper/contract";
import { registersItself } from "../forms/registers-itself.ts";
import { RedirectUri } from "./redirect-uri.tsx";

/** What a person must do at the provider first, and what to know about it. */
export function ProviderNotes({ detail, flow }: { readonly detail: ProviderDetail; readonly flow: Flow }) {
  const { definition, redirectUri, certificateNote } = detail;
  const { name, registerAt, notes = [], staticToken } = definition;
  const comesBack = flow === "code" && redirectUri !== undefined;
  return (
    <section className="panel" aria-label={`Before you connect to ${name}`}>
      {flow === "static" && staticToken !== undefined ? (
        <p>{staticToken.description}</p>
      ) : (
        <p>
          {registersItself(definition)
            ? `Leave the client id empty, and a client is registered at ${name} by itself. Or register an app`
            : "Register an app"}{" "}
          {registerAt === undefined ? (
            `at ${name}`
          ) : (
            <a href={registerAt} target="_blank" rel="noreferrer">
              at {name}
            </a>
          )}
          {comesBack ? " with this redirect URI:" : ", and take its client id from there."}
        </p>
      )}
      {comesBack && (
        <p className="copyable">
          <RedirectUri uri={redirectUri} />
        </p>
      )}
      {comesBack && certificateNote !== undefined && <p>{certificateNote}</p>}
      {notes.length > 0 && (
        <ul className="consequences">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
