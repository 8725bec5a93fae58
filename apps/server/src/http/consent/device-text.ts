import type { AskingDevice } from "@grantway/protocol";
import { momentText } from "../account/moments.ts";
import type { PageWords } from "../words/page-words.ts";
import type { Sentence } from "./sentence.ts";

/*
 * What a person is told of a device that asks. All of it the device sent itself, and it is told so that they notice a request which
 * is not theirs: a stranger can talk somebody into entering a code (RFC 8628 §5.4).
 */

/** Where a device asks from, with what to look out for. */
export interface DeviceText {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly caution: string;
}

/** Says it, in the language of the words. */
export function deviceText({ address, program, askedAt }: AskingDevice, words: PageWords): DeviceText {
  const { device: say } = words;
  return {
    facts: [
      { label: say("from"), value: address },
      ...(program === undefined ? [] : [{ label: say("program"), value: program }]),
      { label: say("askedAt"), value: momentText(askedAt, words) },
    ],
    caution: say("caution"),
  };
}

/** Where the person goes after their answer: to a place, or back to the device. */
export function afterwardsText(place: string | undefined, { consent, device }: PageWords): Sentence {
  if (place === undefined) {
    return { plain: device("afterwards"), marked: (b) => device.rich("afterwards", { b }) };
  }
  return {
    plain: consent("afterwards", { place }),
    marked: (b) => consent.rich("afterwards", { place, b }),
  };
}

/** The text in reading order, one line each. */
export function plainDevice(text: DeviceText | undefined): readonly string[] {
  if (text === undefined) return [];
  return [...text.facts.map(({ label, value }) => `${label} | ${value}`), text.caution];
}
