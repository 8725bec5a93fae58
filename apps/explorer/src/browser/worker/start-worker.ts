interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/**
 * Starts a script beside the page, of a file that was built with it. Where text may not become scripts, one policy is allowed, which
 * may be made once: it lets files of this page's own folder through and nothing else.
 *
 * @param address - as the builder gives it for `?worker&url`.
 * @see {@link https://w3c.github.io/trusted-types/dist/spec/ | Trusted Types}
 */
export function startWorker(address: string, name: string): Worker {
  return new Worker(trusted(address) as string, { type: "module", name });
}

function trusted(address: string): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy("grantway-worker", {
    createScriptURL(asked) {
      const folder = new URL(".", import.meta.url).href;
      const { href } = new URL(asked, location.href);
      if (!href.startsWith(folder)) throw new TypeError("Only files of this page are started beside it.");
      return href;
    },
  });
  return policy.createScriptURL(address);
}
