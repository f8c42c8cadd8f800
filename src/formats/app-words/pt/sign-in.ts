import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Entrar",
  detail: "Enviamos-lhe uma ligação. Não há palavra-passe.",
  email: "Endereço de e-mail",
  send: "Enviar a ligação",
  sent: {
    title: "Veja o seu e-mail",
    detail:
      "Se este endereço puder entrar, há uma ligação a caminho. É válida durante 15 minutos, uma só vez e neste navegador.",
  },
  again: "Pedir outra ligação",
  emailFault: "Indique um endereço de e-mail, por exemplo ada@example.com.",
  signedOut: { title: "Saiu da sua conta", detail: "Até à próxima." },
  unknown: {
    title: "Esta ligação não é válida",
    detail: "Está incompleta ou é demasiado antiga. Peça uma nova.",
  },
  used: { title: "Esta ligação já foi usada", detail: "Cada ligação serve uma só vez. Peça uma nova." },
  expired: {
    title: "Esta ligação expirou",
    detail: "Uma ligação é válida durante 15 minutos. Peça uma nova.",
  },
  otherBrowser: {
    title: "Abra a ligação no outro navegador",
    detail: "Só funciona no navegador em que a pediu. Também pode pedir uma nova aqui.",
  },
  notInvited: {
    title: "É preciso um convite",
    detail: "Peça ao proprietário de uma empresa que o convide.",
  },
  noBusiness: {
    title: "Não pertence a nenhuma empresa",
    detail: "Peça a um proprietário que o convide de novo.",
  },
  tooMany: { title: "Demasiadas ligações", detail: "Espere uma hora e peça depois uma nova." },
};
