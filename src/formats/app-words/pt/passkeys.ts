import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Chaves de acesso",
  detail: "Entre sem e-mail: com a impressão digital, o rosto ou o PIN do seu dispositivo.",
  yours: "As suas chaves de acesso",
  empty: "Ainda não há nenhuma chave de acesso.",
  added: (day) => `adicionada em ${day}`,
  used: (day) => `último uso em ${day}`,
  neverUsed: "nunca usada",
  remove: "Remover",
  removeSure: "Ninguém entra mais com ela. Elimine-a também no seu dispositivo.",
  another: "Uma nova chave de acesso",
  name: "Nome",
  nameHint: "Por exemplo, o dispositivo em que está",
  add: "Adicionar a chave de acesso",
  unable: "As chaves de acesso precisam de JavaScript e de um navegador que as conheça.",
  manage: "Gerir as chaves de acesso",
  signIn: "Entrar com uma chave de acesso",
  confirm: "Confirmar com uma chave de acesso",
  notGiven: "O navegador não deu nenhuma chave de acesso. Tente outra vez.",
  known: "Este dispositivo já tem uma chave de acesso para si.",
  late: {
    title: "Demorou demasiado",
    detail: "Uma chave de acesso é pedida uma vez, durante cinco minutos e neste navegador. Tente outra vez.",
  },
  unknown: {
    title: "Esta chave de acesso não é conhecida aqui",
    detail: "Talvez tenha sido removida. Elimine-a no seu dispositivo e entre por e-mail.",
  },
  refused: { title: "A chave de acesso não foi aceite", detail: "Tente outra vez, ou entre por e-mail." },
  tooMany: (most) => `Tem ${most} chaves de acesso, o máximo. Remova primeiro uma.`,
};
