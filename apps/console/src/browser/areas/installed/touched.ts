/** What is old when an installation was changed, besides itself. */
export const touched = ["directory", "grants", "families", "receipts", "audit"] as const;
