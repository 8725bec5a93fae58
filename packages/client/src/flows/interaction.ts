/** What the person's machine can do. Facts, not decisions: `choose-way.ts` decides. */
export interface Surroundings {
  /** Signed in over SSH: a browser here would open on a screen nobody sees. */
  readonly ssh: boolean;
  readonly container: boolean;
  /** There is a screen and something that opens URLs on it. */
  readonly display: boolean;
  /** A person can answer a question. */
  readonly interactive: boolean;
  /** For the printed `ssh -L` line: how this machine was reached, such as `ada@build.example`. */
  readonly sshTarget?: string;
}

/** How a person is reached. The library itself prints nothing and opens nothing. */
export interface Interaction {
  /** Shows the address to visit. Always called, whether or not a browser opens. */
  showUrl(url: string): void;
  /** Opens the address. `false`, or no function: it could not. */
  openBrowser?(url: string): Promise<boolean>;
  showDeviceCode(code: DeviceCode): void;
  /**
   * Asks for the URL the browser ended at. No function: pasting is not offered. `signal` is aborted when the answer is
   * no longer needed, because the browser came back by itself: stop asking then; the answer is ignored.
   */
  askForRedirect?(hint: string, signal: AbortSignal): Promise<string>;
  /** One sentence on what is happening, such as the `ssh -L` line or that the wait goes on. */
  notice(sentence: string): void;
}

/** What a person types at the provider's page (RFC 8628). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same with the code filled in, where the provider supports that. */
  readonly completeUri: string | undefined;
  readonly expiresAt: number;
}
