import { LinkButton } from "@grantway/ui/react";
import { follow } from "../parts/link.tsx";
import { Screen } from "../parts/screen.tsx";

/** An address without a screen, or a connection that is not there. */
export function NotFoundScreen({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Screen title={title} narrow>
      <p>{text}</p>
      <p>
        <LinkButton {...follow("/")}>All connections</LinkButton>
      </p>
    </Screen>
  );
}
