/** What the machine a person sits at can do. Facts, not decisions: `choose-way.ts` decides. */
export interface Surroundings {
  /** Signed in over SSH: a browser here would open on a screen nobody sees. */
  readonly ssh: boolean;
  readonly container: boolean;
  /** There is a screen and something that opens URLs on it. */
  readonly display: boolean;
  /** Somebody can answer a question. */
  readonly interactive: boolean;
  /** For the printed `ssh -L` line: how this machine was reached, such as `ada@build.example`. */
  readonly sshTarget?: string;
}

/** How a person is reached. The library prints nothing and opens nothing by itself. */
export interface Interaction {
  /** The address to visit is always shown, whether or not a browser opens. */
  showUrl(url: string): void;
  /** Opens it. `false`, or no function: it could not. */
  openBrowser?(url: string): Promise<boolean>;
  showDeviceCode(code: DeviceCode): void;
  /**
   * Asks for the URL the browser ended at. No function: pasting is not offered. `signal` ends when the answer is not
   * needed any more, because the browser came back by itself: stop asking then, and answer anything or nothing.
   */
  askForRedirect?(hint: string, signal: AbortSignal): Promise<string>;
  /** One sentence on what happens, such as the `ssh -L` line or that the wait goes on. */
  notice(sentence: string): void;
}

/** What a person types at the provider's page (RFC 8628). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same with the code filled in, where the provider has it. */
  readonly completeUri: string | undefined;
  readonly expiresAt: number;
}
