/** The session cookie: not readable by scripts, and not sent with the forms of other sites. */
export interface SessionCookie {
  /** The session id in a `Cookie` header. */
  read(header: string | undefined): string | undefined;
  /** `Set-Cookie` for this id. */
  set(id: string): string;
  /** `Set-Cookie` that removes it. */
  readonly clear: string;
}

/**
 * Cookies are shared between ports: the name keeps apps on one host apart. With https it is bound to the host
 * (`__Host-`).
 */
export function createSessionCookie(options: { readonly secure: boolean }): SessionCookie {
  const name = options.secure ? "__Host-code-app" : "code-app";
  const attributes = `Path=/; HttpOnly; SameSite=Lax${options.secure ? "; Secure" : ""}`;
  return {
    read: (header = "") =>
      header
        .split(";")
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    set: (id) => `${name}=${id}; ${attributes}`,
    clear: `${name}=; ${attributes}; Max-Age=0`,
  };
}
