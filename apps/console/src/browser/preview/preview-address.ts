/** What the consent page is shown with, before any of it is saved. */
export interface Previewed {
  readonly clientName: string;
  readonly redirectUri: string;
  /** Keys of scopes there are. */
  readonly scopes: readonly string[];
  /** Whether the app may renew its access by itself. */
  readonly renews: boolean;
  /** A scope as it is typed, in place of one there is or beside them. */
  readonly scope?: {
    readonly key: string;
    readonly title: string;
    readonly detail?: string | undefined;
    readonly risk: string;
    readonly access: string;
    readonly audience: string;
    readonly apiName: string;
  };
}

/** Where the server shows it, below the path of the issuer. */
export function previewAddress(
  issuerPath: string,
  { clientName, redirectUri, scopes, renews, scope }: Previewed,
): string {
  const query = new URLSearchParams({
    name: clientName,
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    renews: String(renews),
    ...(scope === undefined
      ? {}
      : {
          scope_key: scope.key,
          scope_title: scope.title,
          scope_detail: scope.detail ?? "",
          scope_risk: scope.risk,
          scope_access: scope.access,
          scope_audience: scope.audience,
          api_name: scope.apiName,
        }),
  });
  return `${issuerPath}/consent/preview?${query.toString()}`;
}
