/** The tabs of an API. */
export const apiTabs = ["scopes", "settings", "danger"] as const;
