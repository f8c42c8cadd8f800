/** Days beside the due date, of which one has words of its own. */
export interface DayCount {
  one: string;
  other(days: string): string;
}

/** The page of the reminders and of what else goes out by itself. */
export interface RemindersWords {
  title: string;
  detail: string;
  off: string;
  /** The days, as a list: "3 days before the due date and on the due date". */
  on(days: string): string;
  before: DayCount;
  onDay: string;
  after: DayCount;
  /** What most choose, with the days as a list. */
  usual(days: string): string;
  useUsual: string;
  turnOff: string;
  schedule: string;
  scheduleHint: string;
  step(number: string): string;
  days: string;
  when: string;
  beforeDue: string;
  afterDue: string;
  channel: string;
  channels: Readonly<Record<"email" | "sms" | "both", string>>;
  repeated: string;
  receipts: string;
  sendReceipts: string;
  quota: string;
  messages(used: string, most: string): string;
  newRecipients(used: string, most: string): string;
  quotaHint: string;
}
