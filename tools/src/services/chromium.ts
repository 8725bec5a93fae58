import { installPackages, isRoot, type Machine, placesOnPath, thisMachine } from "./machine.ts";

/*
 * A Chromium for the tests that use pages. It is found where systems keep it, or installed by the system's package
 * manager if that is allowed without asking. Tests are never skipped because it is missing.
 */

/** Flags that keep it quiet and off the network. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // What is not of this machine has no address: a redirect to an app that nobody runs fails at once, wherever a test runs.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]",
];

/**
 * What it has for its own address bar, in documents of their own: two more processes for each window, which nobody sees.
 * Without them a window takes a third of the processor time.
 */
const ofTheAddressBar = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright switches off. Chromium heeds only the last list it is given, so that ours has to name these as well. */
const byPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/** The headless shell first: without windows to draw, the same pages take a fifth less processor time. */
const programs = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** How to start the browser at this path, for Playwright. As root its sandbox does not work. */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  const without = `--disable-features=${[...byPlaywright, ...ofTheAddressBar].join(",")}`;
  return { executablePath, args: [...quiet, without, ...(isRoot() ? ["--no-sandbox"] : [])] };
}

/** Where Chromium is: `GRANTWAY_TEST_CHROMIUM`, the search path, or where installers put it. */
export function findChromium(machine: Machine): string | undefined {
  const { environment, exists } = machine;
  const named = environment["GRANTWAY_TEST_CHROMIUM"];
  if (named !== undefined && named !== "") return exists(named) ? named : undefined;
  return [...placesOnPath(machine, programs), ...elsewhere].find((path) => exists(path));
}

/**
 * Path of a Chromium, installed if necessary and allowed.
 *
 * @throws {Error} one sentence that says what to install.
 */
export async function bringChromium(machine: Machine = thisMachine): Promise<string> {
  const found = findChromium(machine);
  if (found !== undefined) return found;
  const named = machine.environment["GRANTWAY_TEST_CHROMIUM"];
  if (named !== undefined && named !== "")
    throw new Error(`GRANTWAY_TEST_CHROMIUM names ${named}, which is not there.`);
  if (machine.mayInstall) {
    machine.say("Chromium is missing: installing it with apt-get, which takes a minute or two …");
    // Systems older than the headless shell have the whole browser.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await installPackages(machine, name, "fonts-liberation");
      const brought = findChromium(machine);
      if (brought !== undefined) return brought;
    }
  }
  throw new Error(
    "The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium) or name it in GRANTWAY_TEST_CHROMIUM.",
  );
}
