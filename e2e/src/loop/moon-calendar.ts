/** The app that is made on the way, as docs/guides/app-platform.md has it. */
export const moon = { name: "Moon Calendar", scopes: ["read", "write"] } as const;

/** What it says of itself, where it is at this address. */
export function manifestOf(appUrl: string) {
  return {
    name: moon.name,
    summary: "When the moon is up, beside your projects.",
    description: "Shows the moon of each night of a project.",
    category: "productivity",
    homepage: "https://harbour.example/moon",
    privacyPolicy: "https://harbour.example/privacy",
    support: "https://harbour.example/help",
    scopes: [
      { scope: "read", purpose: "To know the nights of your projects." },
      { scope: "write", purpose: "To note a full moon." },
    ],
    actsAs: ["app", "person"],
    installsFor: ["organisation"],
    afterInstall: "app",
    setupUrl: `${appUrl}/install`,
    embed: { url: `${appUrl}/` },
  };
}
