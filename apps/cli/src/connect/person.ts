import type { DeviceCode, Interaction } from "@grantway/client";
import { printable } from "@grantway/terminal";
import { untilWords } from "../moment-words.ts";
import type { Session } from "../session.ts";
import { codePicture } from "./code-picture.ts";
import { openBrowser } from "./open-browser.ts";

/** The person at the terminal. Everything goes to standard error; standard output is for the command's answer. */
export function createInteraction(
  { terminal, environment }: Session,
  {
    browser,
    asking = "Open this address to sign in",
  }: { readonly browser: boolean; readonly asking?: string },
): Interaction {
  const { note, interactive } = terminal;
  return {
    showUrl: (url) => note(`${asking}:\n\n  ${printable(url)}\n`),
    showDeviceCode: (code) => note(deviceWords(code, interactive)),
    notice: (sentence) => note(printable(sentence)),
    ...(browser ? { openBrowser: (url: string) => openBrowser(url, environment) } : {}),
    // Hidden: the address contains the code, and a screen may be recorded.
    ...(interactive
      ? {
          askForRedirect: (hint: string, until: AbortSignal) =>
            terminal.askSecret(`${printable(hint)}\nAddress (it is not shown): `, until),
        }
      : {}),
  };
}

/** @param pictured - whether somebody is there to scan a picture. */
function deviceWords(
  { userCode, verificationUri, completeUri, expiresAt }: DeviceCode,
  pictured: boolean,
): string {
  const drawn = completeUri !== undefined && pictured ? codePicture(completeUri) : undefined;
  const picture = drawn === undefined ? "" : `\n\n${drawn}`;
  const filledIn =
    completeUri === undefined
      ? ""
      : `\n\nor open it with the code filled in:\n\n  ${printable(completeUri)}${picture}`;
  const end = untilWords(expiresAt, Date.now());
  return `On any device open\n\n  ${printable(verificationUri)}\n\nand enter the code\n\n  ${printable(userCode)}${filledIn}\n\nThe code ends ${end}.\n`;
}
