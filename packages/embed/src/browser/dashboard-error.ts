/** Why there is no dashboard, or nothing comes of it any more. */
export type DashboardErrorCode =
  /** The page stands in no frame. */
  | "not-embedded"
  /** Nobody of that origin answered: the page is in somebody else's frame, or the dashboard is named wrongly. */
  | "no-answer"
  /** The dashboard gives no launch: the app was uninstalled or suspended, or the session is over. */
  | "no-launch"
  | "disconnected";

/** What did not work between the page and its dashboard. */
export class DashboardError extends Error {
  override readonly name = "DashboardError";
  readonly code: DashboardErrorCode;

  constructor(code: DashboardErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
