import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Facturas por API",
  detail:
    "FastFaktura numera las facturas como exige la ley, crea sus PDF, las envía por correo, SMS o enlace y recibe el pago. Los programas la usan por REST, las personas en su cuenta.",
  first: "La primera llamada",
  key: "Cree una clave en la cuenta y póngala en lugar de YOUR_KEY.",
  documentation: "Documentación",
  openApi: "Documento OpenAPI",
  status: "Estado del servicio",
};
