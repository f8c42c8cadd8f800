import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Welkom",
  detail: "Hier staat alles wat uw programma vóór de eerste aanroep nodig heeft.",
  firstKey: {
    title: "Een API-sleutel maken",
    detail: "U ziet hem één keer, met een eerste aanroep die meteen werkt.",
  },
  sandbox: {
    title: "Zonder risico proberen",
    detail: "De sandbox is een bedrijf om te proberen. Er gaat daar geen echt geld om.",
  },
  people: {
    title: "Samenwerken",
    detail: "Nodig collega’s of uw boekhouder uit, ieder met de juiste rol.",
  },
  reference: "API-referentie (OpenAPI)",
};
