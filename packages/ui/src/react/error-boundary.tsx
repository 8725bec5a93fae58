import { Component, type ReactNode } from "react";

interface Props {
  /** What is shown instead of what broke. `onRetry` tries to show that again, from its beginning. */
  readonly fallback: (props: { readonly error: unknown; readonly onRetry: () => void }) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly broken: { readonly error: unknown } | undefined;
}

/**
 * Keeps a defect in one part of the page from taking the rest along. A class, because React has no other way to catch
 * what a component throws. Give it a `key` of the address, and another address begins anew.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { fallback: Fallback, children } = this.props;
    const { broken } = this.state;
    if (broken === undefined) return children;
    return <Fallback error={broken.error} onRetry={() => this.setState({ broken: undefined })} />;
  }
}
