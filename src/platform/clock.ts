/** The source of time; tests replace it. */
export interface Clock {
  now(): Date;
  /** Our own clock, when `now` may follow a sandbox's test clock. Queues, claims and retries use it. */
  ours?: Clock;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock fixed at an RFC 3339 instant. */
export const clockAt = (text: string): Clock => ({ now: () => new Date(text) });

/** The current instant: RFC 3339, UTC, with milliseconds. */
export const instant = (clock: Clock): string => clock.now().toISOString();

/** The current instant in our own time, whatever a sandbox's test clock says. */
export const ourInstant = (clock: Clock): string => instant(clock.ours ?? clock);

/** A clock that is `ms` milliseconds ahead of `clock`. */
export const clockAhead = (clock: Clock, ms: number): Clock =>
  ms === 0 ? clock : { now: () => new Date(clock.now().getTime() + ms), ours: clock };

/** The RFC 3339 instant `ms` milliseconds after `now`. */
export const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
