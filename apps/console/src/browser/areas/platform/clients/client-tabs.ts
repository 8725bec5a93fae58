/** The tabs of a client, the first of which answers what people come with. */
export const clientTabs = ["use", "settings", "secrets", "connect", "danger"] as const;
