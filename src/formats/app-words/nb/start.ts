import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Velkommen",
  detail: "Her er alt programmet ditt trenger før det første kallet.",
  firstKey: {
    title: "Lag en API-nøkkel",
    detail: "Du ser den én gang, med et første kall som virker som det står.",
  },
  sandbox: {
    title: "Prøv uten risiko",
    detail: "Sandkassen er en virksomhet for utprøving. Ingen ekte penger flyttes der.",
  },
  people: {
    title: "Arbeid sammen",
    detail: "Inviter kolleger eller regnskapsføreren, hver med riktig rolle.",
  },
  reference: "API-referanse (OpenAPI)",
};
