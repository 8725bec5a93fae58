import type { DeviceCode, Interaction } from "../flows/interaction.ts";

/** A person in a test: records what was shown, and does as told. */
export interface RecordedInteraction extends Interaction {
  readonly urls: string[];
  readonly codes: DeviceCode[];
  readonly notices: string[];
}

/** A person who looks and does nothing, except for what `acts` says. */
export function recordInteraction(
  acts: {
    readonly onUrl?: (url: string) => unknown;
    readonly onCode?: (code: DeviceCode) => unknown;
    readonly pastes?: (hint: string, signal: AbortSignal) => Promise<string>;
  } = {},
): RecordedInteraction {
  const urls: string[] = [];
  const codes: DeviceCode[] = [];
  const notices: string[] = [];
  return {
    urls,
    codes,
    notices,
    showUrl(url) {
      urls.push(url);
      acts.onUrl?.(url);
    },
    showDeviceCode(code) {
      codes.push(code);
      acts.onCode?.(code);
    },
    notice: (sentence) => void notices.push(sentence),
    ...(acts.pastes === undefined ? {} : { askForRedirect: acts.pastes }),
  };
}
