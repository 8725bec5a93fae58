/* How a tab in which somebody signed in tells the one that waits for it. */

const channel = "grantway-console-signed-in";

export const signedInAgain = {
  /** Tells the other tabs of this browser. */
  tell(): void {
    const sending = new BroadcastChannel(channel);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin; it takes no other
    sending.postMessage("signed-in");
    sending.close();
  },
  /** Hears of it; answers with how to stop. */
  listen(onSignedIn: () => void): () => void {
    const hearing = new BroadcastChannel(channel);
    hearing.addEventListener("message", onSignedIn);
    return () => hearing.close();
  },
} as const;
