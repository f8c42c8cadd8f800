/** Where the time comes from; tests fix it. */
export interface Clock {
  now(): Date;
  /** Our own time, where `now` is that of a sandbox's test clock. Queues, claims and retries go by it. */
  ours?: Clock;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at an RFC 3339 instant. */
export const clockAt = (text: string): Clock => ({ now: () => new Date(text) });

/** RFC 3339 UTC with milliseconds. */
export const instant = (clock: Clock): string => clock.now().toISOString();

/** A clock that is so many milliseconds ahead of another. */
export const clockAhead = (clock: Clock, ms: number): Clock =>
  ms === 0 ? clock : { now: () => new Date(clock.now().getTime() + ms), ours: clock };

/** The RFC 3339 instant `ms` milliseconds after `now`. */
export const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
