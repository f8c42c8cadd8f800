/** Where the time comes from; tests fix it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** RFC 3339 UTC with milliseconds. */
export const instant = (clock: Clock): string => clock.now().toISOString();
