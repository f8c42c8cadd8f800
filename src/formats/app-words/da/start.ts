import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Velkommen",
  detail: "Her er alt, hvad dit program skal bruge før sit første kald.",
  firstKey: {
    title: "Opret en API-nøgle",
    detail: "Du ser den én gang, med et første kald, der virker, som det står.",
  },
  sandbox: {
    title: "Prøv uden risiko",
    detail: "Sandkassen er en virksomhed til at prøve af. Ingen rigtige penge flyttes der.",
  },
  people: {
    title: "Arbejd sammen",
    detail: "Invitér kolleger eller din bogholder, hver med den rigtige rolle.",
  },
  reference: "API-reference (OpenAPI)",
};
