import type { RemindersWords } from "../subjects/reminders.ts";

export const REMINDERS: RemindersWords = {
  title: "Mahnungen",
  detail:
    "Sie gehen von selbst hinaus, zwischen 8 und 21 Uhr in Ihrer Zeitzone, bis eine Rechnung bezahlt ist.",
  off: "Von selbst geht keine Mahnung hinaus.",
  on: (days) => `Kunden werden erinnert: ${days}.`,
  before: { one: "1 Tag vor der Fälligkeit", other: (days) => `${days} Tage vor der Fälligkeit` },
  onDay: "am Tag der Fälligkeit",
  after: { one: "1 Tag nach der Fälligkeit", other: (days) => `${days} Tage nach der Fälligkeit` },
  usual: (days) => `Die meisten wählen: ${days}, per E-Mail.`,
  useUsual: "So einschalten",
  turnOff: "Ausschalten",
  schedule: "Zeitplan",
  scheduleHint: "0 Tage ist der Tag der Fälligkeit. Eine Mahnung ohne Zahl entfällt.",
  step: (number) => `Mahnung ${number}`,
  days: "Tage",
  when: "Wann",
  beforeDue: "vor der Fälligkeit",
  afterDue: "nach der Fälligkeit",
  channel: "Per",
  channels: { email: "E-Mail", sms: "SMS", both: "E-Mail und SMS" },
  repeated: "Für diesen Tag gibt es schon eine Mahnung.",
  receipts: "Zahlungsbestätigungen",
  sendReceipts: "Eine Bestätigung per E-Mail schicken, wenn eine Rechnung bezahlt ist",
  quota: "Nachrichten heute",
  messages: (used, most) => `${used} von ${most} Nachrichten`,
  newRecipients: (used, most) => `${used} von ${most} neuen Empfängern`,
  quotaHint:
    "Der Tag endet um Mitternacht UTC. Mahnungen und Bestätigungen, für die kein Platz mehr ist, warten auf den nächsten.",
};
