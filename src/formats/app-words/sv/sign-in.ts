import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Logga in",
  detail: "Vi skickar dig en länk. Det finns inget lösenord.",
  email: "E-postadress",
  send: "Skicka länken",
  sent: {
    title: "Titta i din e-post",
    detail:
      "Om den här adressen får logga in är en länk på väg. Den gäller i 15 minuter, en gång och i den här webbläsaren.",
  },
  again: "Begär en ny länk",
  emailFault: "Ange en e-postadress, till exempel ada@example.com.",
  signedOut: { title: "Du är utloggad", detail: "Välkommen åter." },
  unknown: {
    title: "Den här länken är inte giltig",
    detail: "Den är ofullständig eller för gammal. Begär en ny.",
  },
  used: { title: "Den här länken har redan använts", detail: "Varje länk gäller en gång. Begär en ny." },
  expired: { title: "Den här länken har gått ut", detail: "En länk gäller i 15 minuter. Begär en ny." },
  otherBrowser: {
    title: "Öppna länken i den andra webbläsaren",
    detail: "Den fungerar bara i webbläsaren där du begärde den. Du kan också begära en ny här.",
  },
  notInvited: {
    title: "Du behöver en inbjudan",
    detail: "Be ägaren till ett företag att bjuda in dig.",
  },
  noBusiness: { title: "Du hör inte till något företag", detail: "Be en ägare att bjuda in dig igen." },
  tooMany: { title: "För många länkar", detail: "Vänta en timme och begär sedan en ny." },
};
