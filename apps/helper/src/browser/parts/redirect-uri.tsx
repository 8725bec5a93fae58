import { CopyButton } from "@grantway/ui/react";

/** The redirect URI to register, which can be copied. */
export function RedirectUri({ uri }: { readonly uri: string }) {
  return (
    <>
      <code>{uri}</code> <CopyButton text={uri}>Copy</CopyButton>
    </>
  );
}
