import { Screen } from "../parts/screen.tsx";

/** For a browser that did not have the link. */
export function LockedScreen({ message }: { readonly message: string }) {
  return (
    <Screen title="This helper is locked" narrow>
      <div className="panel" role="alert">
        <p>{message}</p>
      </div>
      <p className="quiet">
        The link proves that you sit at the terminal where grantway serve runs, so that nobody else on this
        machine, and no page of the web, can use your connections.
      </p>
    </Screen>
  );
}
