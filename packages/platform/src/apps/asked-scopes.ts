import type { Scope, ScopeCatalogue } from "@grantway/protocol";
import type { Manifest, ManifestScope } from "./manifest.ts";

/** A scope that a version asks for, with what the catalogue says of it now. */
export interface AskedScope extends ManifestScope, Pick<Scope, "title" | "detail" | "risk" | "access"> {
  /** Of the API; absent for those of OpenID Connect. */
  readonly api?: string;
}

/** What people will be asked. A scope that is no longer in the catalogue can be given to nobody, so it is left out. */
export function askedScopes(
  { scopes }: Pick<Manifest, "scopes">,
  catalogue: ScopeCatalogue,
): readonly AskedScope[] {
  return scopes.flatMap((asked): readonly AskedScope[] => {
    const scope = catalogue.scopes.get(asked.scope);
    if (scope === undefined) return [];
    const { title, detail, risk, access, audience } = scope;
    const api = catalogue.apis.find((one) => one.audience === audience)?.name;
    return [
      {
        ...asked,
        title,
        ...(detail === undefined ? {} : { detail }),
        risk,
        access,
        ...(api === undefined ? {} : { api }),
      },
    ];
  });
}

/** Whether it asks anybody for a scope of a high risk. */
export function asksHighRisk(
  manifest: Pick<Manifest, "scopes">,
  catalogue: Pick<ScopeCatalogue, "scopes">,
): boolean {
  return manifest.scopes.some(({ scope }) => catalogue.scopes.get(scope)?.risk === "high");
}
