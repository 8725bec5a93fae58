import type { CallSettings } from "../settings.ts";
import type { Timeouts } from "./upstream.ts";

/** The times of calls in milliseconds, with the defaults that the settings name. */
export function readTimes({
  connect = 10,
  firstByte = 60,
  idle = 300,
  socketLife = 3600,
}: CallSettings = {}): {
  readonly timeouts: Timeouts;
  readonly socketLife: number;
} {
  const timeouts = { connect: connect * 1000, firstByte: firstByte * 1000, idle: idle * 1000 };
  return { timeouts, socketLife: socketLife * 1000 };
}
