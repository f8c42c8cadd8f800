import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Faturas por API",
  detail:
    "A FastFaktura dá às faturas os números que a lei exige, cria os seus PDF, envia-as por e-mail, SMS ou ligação e recebe o pagamento. Os programas usam-na por REST, as pessoas na conta.",
  first: "A primeira chamada",
  key: "Crie uma chave na conta e ponha-a no lugar de YOUR_KEY.",
  documentation: "Documentação",
  openApi: "Documento OpenAPI",
  status: "Estado do serviço",
};
