/** The days of the large database. All of its businesses are where it is noon: reminders go out by day only. */

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Days until an invoice is due. */
const TERMS = 30;

export const instantOf = (ms: number): string => new Date(ms).toISOString();
/** The same day in UTC and where it is noon, as long as it is now. */
export const dayOf = (ms: number): string => instantOf(ms).slice(0, 10);

/** The day on which an invoice that was created at an instant is due. */
export const dueDayOf = (created: number): string => dayOf(created + TERMS * DAY_MS);

/** The time zone in which it is noon. */
export function noonZone(now: number): string {
  const ahead = hoursAhead(now);
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** The instant at which a day is over there. */
export const endOfDay = (day: string, now: number): string =>
  instantOf(Date.parse(day) + DAY_MS - hoursAhead(now) * HOUR_MS);

const hoursAhead = (now: number): number => 12 - new Date(now).getUTCHours();
