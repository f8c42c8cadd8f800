import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Factuur ${number}`,
  draft: "Conceptfactuur",
  due: "Te betalen",
  total: "Totaal",
  ofTotal: (total) => `van ${total}`,
  overpaid: (amount) => `${amount} te veel betaald: tegoed van de klant tot u het terugbetaalt`,
  sendReceipt: "Kwitantie verzenden",
  remind: "Herinnering verzenden",
  pay: "Betaling vastleggen",
  duplicate: "Dupliceren",
  credit: "Crediteren",
  finalizeSure: (amount) =>
    `De factuur krijgt haar nummer en ${amount} wordt verschuldigd. Ze kan nooit meer worden gewijzigd: fouten corrigeert u met een creditfactuur. Er wordt nog niets verzonden.`,
  cancel: "Factuur annuleren",
  cancelSure: (amount) =>
    `Er wordt een creditfactuur van ${amount} opgemaakt en er is niets meer verschuldigd. Dit kan niet ongedaan worden gemaakt.`,
  stopReminders: "Automatische herinneringen stoppen",
  stopSure: "Voor deze factuur gaan geen herinneringen meer vanzelf uit. U kunt er nog wel een verzenden.",
  removeRecorded: "Factuur verwijderen",
  removeRecordedSure: "Ze is elders opgemaakt. Alleen de kopie hier wordt verwijderd, met de pdf.",
  lines: "Regels",
};
