import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Alguém alterou isto enquanto o tinha aberto. O que escreveu ainda está aqui: compare-o com o estado atual e guarde de novo.",
  concurrent_change: "Alguém alterou isto no mesmo momento. Tente de novo.",
  idempotency_key_reused:
    "Este formulário já foi enviado com outro conteúdo. Veja o que resultou; se for outro, envie-o de novo.",
  external_id_taken: "Outra ficha já tem este identificador. Cada uma precisa do seu.",
  client_number_taken: "Outro cliente, talvez arquivado, já tem este número.",
  product_number_taken: "Outro artigo, talvez arquivado, já tem este número.",
  client_archived: "Este cliente está arquivado. Retire-o do arquivo ou escolha outro.",
  too_many_contacts: ({ most }) =>
    `Um cliente tem no máximo ${most} contactos. Elimine primeiro um que já não seja preciso.`,
  invoice_not_draft: ({ number }) =>
    `${number} foi emitida e já não muda. Corrija-a com uma nota de crédito ou duplique-a.`,
  exceeds_due: ({ due_cents }) =>
    `Estão em dívida ${due_cents}. Indique no máximo esse valor, ou guarde o resto como crédito do cliente.`,
  no_minor_unit: ({ currency }) => `Os valores em ${currency} não têm casas decimais.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `${issue_date} está no futuro; hoje é ${today}. Escolha um dia até hoje, ou nenhum para o dia da emissão.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `O último número desta série tem a data de ${last_issue_date}. Escolha um dia desde então até ${today}, ou nenhum para o dia da emissão.`,
  issue_date_before_corrected: ({ corrected }) =>
    `A fatura ${corrected.number}, aqui corrigida, é de ${corrected.issue_date}. Escolha esse dia ou um posterior.`,
  due_date_missing: "Com um vencimento fixo como condição de pagamento, indique esse dia.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `O vencimento é ${due_date}, mas as condições de pagamento dão ${by_terms}. Esvazie um dos dois.`,
  supply_date_and_period: "Indique ou o dia da prestação ou o período, não ambos.",
  ends_before_it_begins: ({ from, to }) =>
    `O período começa em ${from} e termina em ${to}, ou seja, antes. Troque os dias.`,
  cash_discount_order: "Prazos mais longos dão menos desconto, por exemplo 3 % em 10 dias, depois 2 % em 14.",
  exchange_rate_without_currency: "Escolha a moeda a que este câmbio conduz, ou esvazie o câmbio.",
  tax_currency_not_foreign: ({ currency }) =>
    `A fatura já está em ${currency}. Escolha outra moeda para o IVA, ou nenhuma.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Com este câmbio, o IVA em ${tax_currency} é demasiado grande. Verifique o câmbio.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Não se conhece nenhum câmbio de ${currency} para ${tax_currency} em ${issue_date}. Indique-o.`,
  unknown_vat_note: "Escolha da lista, ou escreva o texto que deve constar da fatura.",
  unknown_term_code: "Escolha da lista, ou escreva o texto que deve constar da fatura.",
  early_discount_denied:
    "A fatura oferece desconto de pronto pagamento, e este texto nega-o. Esvazie um dos dois.",
  due_before_issue: ({ issue_date }) =>
    `A fatura é emitida em ${issue_date} e venceria antes. Escolha um dia posterior, ou nenhum para seguir as condições de pagamento.`,
  unknown_client: "Este cliente já não existe. Escolha outro.",
  contact_of_another_client: "Este cliente não tem esse contacto. Escolha um dos seus.",
  unknown_product: "Este artigo já não existe. Escolha outro ou escreva a linha.",
  product_archived: ({ description }) =>
    `«${description}» está arquivado. Retire-o do arquivo ou escreva a linha.`,
  unknown_invoice: "Esta fatura já não existe.",
  tax_category_mismatch: "O tipo de IVA e a taxa não combinam: só o tipo normal tem uma taxa acima de 0.",
  negative_total: "O total está abaixo de zero. Emita antes uma nota de crédito.",
  negative_charge: "Um encargo aumenta a fatura. O que a reduz é um desconto.",
  discount_over_100: "Uma percentagem está entre 0 e 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `A linha soma ${gross_cents}. O desconto tem o mesmo sinal e reduz esse valor.`,
  discount_exceeds_line: ({ gross_cents }) => `A linha soma ${gross_cents}. O desconto não pode ser maior.`,
  discount_exceeds_document: ({ most_cents }) => `Aqui um desconto pode ser no máximo ${most_cents}.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `As linhas a ${tax_rate} estão abaixo de zero, por isso um valor não pode ser repartido. Indique uma percentagem ou desconte as linhas.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Com os descontos, as linhas a ${tax_rate} ficam abaixo de zero. Reduza os descontos.`,
  amount_out_of_range: "O valor é demasiado grande. Divida a fatura.",
  contact_without_name:
    "Um contacto precisa de nome próprio ou apelido. O nome de um departamento serve como apelido.",
  contact_without_email: "Só um contacto com endereço de e-mail pode receber as faturas.",
  several_defaults: "Só um contacto pode ser o habitual.",
  too_many_mailed: ({ most }) => `No máximo ${most} contactos de um cliente podem receber as faturas.`,
  client_without_email: "Este cliente não tem endereço de e-mail. Acrescente um ou envie de outra forma.",
  business_without_email: "A sua empresa não tem endereço de e-mail. Acrescente-o primeiro no perfil.",
  client_without_phone: "Este cliente não tem número de telefone. Acrescente um ou envie de outra forma.",
  channel_not_set_up: {
    channel: {
      sms: "O envio por SMS não está configurado aqui. Envie de outra forma ou fale com quem gere este serviço.",
      email:
        "O envio por e-mail não está configurado aqui. Envie de outra forma ou fale com quem gere este serviço.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} não aceitou nenhuma mensagem em ${at}. Corrija o endereço ou envie mesmo assim.`,
  address_complained: ({ address, at }) =>
    `O titular de ${address} denunciou uma mensagem como spam em ${at}. Use outro endereço ou envie mesmo assim.`,
  needs_email: "Só um e-mail o pode levar. Envie também por e-mail.",
  in_the_future: "Isto está no futuro. O dinheiro não pode ter chegado depois de agora.",
  overpays_too_much: ({ room_cents }) => `No máximo mais ${room_cents} podem ser pagos desta fatura.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Credite no máximo ${room_cents} com IVA, ou reembolse primeiro um pagamento.`,
  no_cash_discount:
    "Esta fatura não oferece desconto de pronto pagamento. Deixe-o de fora, ou emita uma nota de crédito do resto.",
  cash_discount_too_late: ({ day, last_day }) =>
    `O pagamento é de ${day}, e o desconto valia até ${last_day}. Deixe-o de fora, ou corrija o dia do pagamento.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Com o desconto de ${percent}, são precisos pelo menos ${least_cents} para saldar a fatura. Num pagamento parcial, deixe o desconto de fora.`,
  exceeds_payment: ({ left_cents }) => `Deste pagamento restam ${left_cents}. Indique no máximo esse valor.`,
  time_too_far: ({ now, most_days }) =>
    `Nesta sandbox são ${now}. O tempo anda para a frente, no máximo ${most_days} dias de cada vez.`,
  time_at_its_end: ({ last }) => `O relógio de uma sandbox termina em ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `Nesta sandbox são ${now}. O tempo anda para a frente, no máximo ${most_days} dias de cada vez.`,
  first_number_too_big: ({ most }) => `Uma série começa no máximo em ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `A outra série é numerada segundo ${pattern}, por isso ambas poderiam dar ${number}. Use um modelo próprio, como ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Verifique a referência: os dígitos de controlo não correspondem. Um exemplo é ${example}.`,
  payment_reference_missing: ({ example }) => `Indique a referência, como ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Números como ${pattern} precisam de uma referência de ${least} dígitos, e a sua tem ${length}. Combine uma mais longa com o banco ou encurte os números.`,
  wrong_extension: ({ name }) =>
    `A extensão de «${name}» não corresponde ao tipo de ficheiro. Mude-lhe o nome ou escolha outro.`,
  too_large_for_email: ({ most, used, size }) =>
    `Um e-mail leva ficheiros até ${most}. Tem ${used}, e este tem ${size}. Mostre-o antes na página da fatura.`,
  logo_too_large: ({ most_bytes, bytes }) => `A imagem tem ${bytes}. Pode ter no máximo ${most_bytes}.`,
  invalid_logo:
    "Esta imagem não pode ser usada. Escolha um ficheiro PNG, JPEG ou SVG, e guarde-o de novo se este devia servir.",
  unknown_line: ({ lines }) => `A fatura tem as linhas 1 a ${lines}.`,
  line_is_credited: ({ line }) => `Da linha ${line} já não há nada a creditar.`,
  exceeds_line_quantity: ({ line, left }) =>
    `Da linha ${line} resta creditar uma quantidade de ${left}. Indique no máximo essa.`,
  unknown_charge: ({ charges }) => `A fatura tem ${charges} encargos. Escolha um deles.`,
  charge_is_credited: ({ charge }) => `Do encargo ${charge} já não há nada a creditar.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Do encargo ${charge} restam ${left_cents} a creditar. Indique no máximo esse valor.`,
  unknown_rate: ({ rates }) => `A fatura tem estas taxas de IVA: ${rates}. Escolha uma delas.`,
  ambiguous_rate: "A fatura tem esta taxa para vários tipos de IVA. Escolha um deles.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `A ${tax_rate} restam ${left_cents} a creditar, e isto pede ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Restam ${left_cents} com IVA a creditar, e isto pede ${asked_cents}.`,
  exceeds_any_invoice: "Isto é mais do que uma fatura pode somar.",
  not_currency_of_invoice: ({ currency }) => `Uma nota de crédito está na moeda da sua fatura, ${currency}.`,
  nothing_to_credit: "Já não há nada a creditar.",
  credits_nothing: "Isto não dá nada. Uma nota de crédito credita mais de 0.",
  leaves_rates: ({ total_cents }) =>
    `Isto leva os ${total_cents} que restam, mas não de cada taxa de IVA. Credite antes tudo o que resta.`,
  last_key: "Esta é a última chave de API que pode alterar dados. Crie primeiro outra.",
  invoice_not_issued: "Isto é um rascunho. Emita-o ou envie-o primeiro.",
  invoice_cancelled: ({ number }) => `${number} está anulada. Duplique-a para continuar.`,
  invoice_paid: ({ number }) => `${number} já está paga.`,
  invoice_not_paid: ({ number }) => `De ${number} ainda nada está pago.`,
  invoice_has_payments: ({ number }) =>
    `${number} tem pagamentos. Reembolse-os, retire-os se foram registados por engano, ou emita uma nota de crédito.`,
  invoice_recorded: ({ number }) =>
    `${number} foi emitida noutro lado e fica como está. Aqui só pode ser paga, lembrada e eliminada.`,
  nothing_due: ({ number }) => `Nada está em dívida em ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Aqui podem enviar-se no máximo ${most} mensagens por dia. ${used} foram enviadas, e isto precisa de mais ${asked}. Envie depois de ${resets_at}, ou a menos pessoas.`,
  mail_failed: ({ reason }) => `O e-mail não foi aceite: ${reason} Tente mais tarde.`,
  delivery_not_failed:
    "Só uma mensagem que falhou ou foi devolvida pode ser reenviada. Envie antes a fatura de novo.",
  payment_not_manual: "Este pagamento veio online. Reembolse-o.",
  payment_reversed: "Deste pagamento nada resta: já foi tudo devolvido.",
  stripe_not_set_up:
    "O pagamento online não está configurado para esta empresa. Ligue primeiro o Stripe ou fale com quem gere o serviço.",
  stripe_connected: ({ account }) => `O Stripe já está ligado (${account}). Desligue-o primeiro.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `O Stripe não conseguiu fazer isto. ${reason} Nada foi registado; tente de novo.`,
      false: ({ reason }) => `O Stripe não conseguiu fazer isto. ${reason} Reembolse de outra forma.`,
    },
  },
  number_taken:
    "O próximo número já foi atribuído. Mude o modelo em «Números», para que os números sejam diferentes.",
  no_document: ({ number }) => `${number} foi emitida noutro lado e registada sem o PDF.`,
  no_current_copy: ({ number }) => `${number} foi emitida noutro lado: o único PDF é o que foi carregado.`,
  issued_pdf_lost:
    "O PDF emitido já não está no nosso armazenamento, e não se faz outro em seu lugar. Os dados não mudaram.",
  series_started: ({ next }) =>
    `O próximo número só se pode definir antes do primeiro. Agora é ${next}, e os números não têm falhas.`,
  credit_too_large: ({ currency }) =>
    `O crédito do cliente em ${currency} é demasiado grande para ser mostrado com exatidão. Cada fatura mostra a sua parte.`,
  not_a_sandbox: "Só uma sandbox tem um relógio próprio.",
  too_many_attachments: ({ most }) =>
    `Um documento tem no máximo ${most} ficheiros. Elimine um ou junte vários num.`,
  storage_full: ({ most, used, size }) =>
    `Os seus ficheiros podem chegar a ${most}. Estão em ${used}, e este tem ${size}. Elimine os que ninguém precisa.`,
  too_many_comments: ({ most }) => `Um documento tem no máximo ${most} comentários.`,
  attachment_issued: "Este ficheiro foi emitido com o documento e fica. Pode ocultá-lo ao cliente.",
  other: "Assim não é possível. Verifique o que escreveu.",
};
