/** Where the time comes from; tests fix it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at an RFC 3339 instant. */
export const clockAt = (text: string): Clock => ({ now: () => new Date(text) });

/** RFC 3339 UTC with milliseconds. */
export const instant = (clock: Clock): string => clock.now().toISOString();
