import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Någon ändrade detta medan du hade det öppet. Det du skrev finns kvar: jämför det med hur det ser ut nu och spara igen.",
  concurrent_change: "Någon ändrade detta i samma ögonblick. Försök igen.",
  idempotency_key_reused:
    "Formuläret har redan skickats med annat innehåll. Se vad det blev; ska detta vara ett nytt, skicka det igen.",
  external_id_taken: "En annan post har redan detta id. Varje post behöver ett eget.",
  client_number_taken: "En annan kund, kanske en arkiverad, har redan detta nummer.",
  product_number_taken: "En annan artikel, kanske en arkiverad, har redan detta nummer.",
  client_archived: "Kunden är arkiverad. Återställ kunden eller välj en annan.",
  too_many_contacts: ({ most }) =>
    `En kund har högst ${most} kontakter. Ta först bort någon som inte behövs längre.`,
  invoice_not_draft: ({ number }) =>
    `${number} är utfärdad och ändras inte längre. Rätta den med en kreditfaktura eller duplicera den.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} återstår att betala. Ange högst det, eller behåll resten som kundens tillgodohavande.`,
  other: "Så här går det inte. Kontrollera det du har skrivit.",
};
