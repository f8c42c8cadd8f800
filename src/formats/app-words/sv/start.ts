import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Välkommen",
  detail: "Här finns allt som ditt program behöver före sitt första anrop.",
  firstKey: {
    title: "Skapa en API-nyckel",
    detail: "Du ser den en gång, med ett första anrop som fungerar som det står.",
  },
  sandbox: {
    title: "Prova utan risk",
    detail: "Sandlådan är ett företag för att prova. Inga riktiga pengar rör sig där.",
  },
  people: {
    title: "Arbeta tillsammans",
    detail: "Bjud in kollegor eller din bokförare, var och en med rätt roll.",
  },
  reference: "API-referens (OpenAPI)",
};
