import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Alguien ha cambiado esto mientras lo tenía abierto. Lo que escribió sigue aquí: compárelo con el estado actual y guarde de nuevo.",
  concurrent_change: "Alguien ha cambiado esto en el mismo momento. Inténtelo de nuevo.",
  idempotency_key_reused:
    "Este formulario ya se envió con otro contenido. Mire lo que resultó; si ha de ser otro, envíelo de nuevo.",
  external_id_taken: "Otra ficha ya tiene este identificador. Cada una necesita el suyo.",
  client_number_taken: "Otro cliente, quizá archivado, ya tiene este número.",
  product_number_taken: "Otro artículo, quizá archivado, ya tiene este número.",
  client_archived: "Este cliente está archivado. Sáquelo del archivo o elija otro.",
  too_many_contacts: ({ most }) =>
    `Un cliente tiene como máximo ${most} contactos. Elimine primero uno que ya no haga falta.`,
  invoice_not_draft: ({ number }) =>
    `${number} está emitida y ya no cambia. Corríjala con una factura rectificativa o duplíquela.`,
  exceeds_due: ({ due_cents }) =>
    `Quedan ${due_cents} por pagar. Indique como máximo eso, o deje el resto como saldo a favor del cliente.`,
  no_minor_unit: ({ currency }) => `Los importes en ${currency} no tienen decimales.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `El ${issue_date} está en el futuro; hoy es ${today}. Elija un día hasta hoy, o ninguno para el día de la emisión.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `El último número de esta serie lleva la fecha ${last_issue_date}. Elija un día desde entonces hasta ${today}, o ninguno para el día de la emisión.`,
  issue_date_before_corrected: ({ corrected }) =>
    `La factura ${corrected.number}, que aquí se rectifica, es del ${corrected.issue_date}. Elija ese día o uno posterior.`,
  due_date_missing: "Con un vencimiento fijo como plazo de pago, indique ese día.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `El vencimiento es el ${due_date}, pero el plazo de pago da el ${by_terms}. Vacíe uno de los dos.`,
  supply_date_and_period: "Indique o el día de la operación o el periodo, no ambos.",
  ends_before_it_begins: ({ from, to }) =>
    `El periodo empieza el ${from} y termina el ${to}, es decir, antes. Intercambie los días.`,
  cash_discount_order: "A más días, menos descuento: por ejemplo 3 % en 10 días y 2 % en 14.",
  exchange_rate_without_currency: "Elija la moneda a la que lleva este cambio, o vacíe el cambio.",
  tax_currency_not_foreign: ({ currency }) =>
    `La factura ya está en ${currency}. Elija otra moneda para el IVA, o ninguna.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `Con este cambio, el IVA en ${tax_currency} es demasiado grande. Compruebe el cambio.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `No se conoce ningún cambio de ${currency} a ${tax_currency} para el ${issue_date}. Indíquelo.`,
  unknown_vat_note: "Elija de la lista, o escriba el texto que debe figurar en la factura.",
  unknown_term_code: "Elija de la lista, o escriba el texto que debe figurar en la factura.",
  early_discount_denied:
    "La factura ofrece descuento por pronto pago, y este texto lo niega. Vacíe uno de los dos.",
  due_before_issue: ({ issue_date }) =>
    `La factura se emite el ${issue_date} y vencería antes. Elija un día posterior, o ninguno para seguir el plazo de pago.`,
  unknown_client: "Este cliente ya no existe. Elija otro.",
  contact_of_another_client: "Este cliente no tiene ese contacto. Elija uno de los suyos.",
  unknown_product: "Este artículo ya no existe. Elija otro o escriba la línea.",
  product_archived: ({ description }) =>
    `«${description}» está archivado. Sáquelo del archivo o escriba la línea.`,
  unknown_invoice: "Esta factura ya no existe.",
  tax_category_mismatch:
    "La clase de IVA y el tipo no encajan: solo la clase general tiene un tipo superior a 0.",
  negative_total: "El total es inferior a cero. Emita en su lugar una factura rectificativa.",
  negative_charge: "Un cargo aumenta la factura. Lo que la reduce es un descuento.",
  discount_over_100: "Un porcentaje está entre 0 y 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `La línea suma ${gross_cents}. Su descuento tiene el mismo signo y la reduce.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `La línea suma ${gross_cents}. Su descuento no puede ser mayor.`,
  discount_exceeds_document: ({ most_cents }) => `Aquí un descuento puede ser de ${most_cents} como máximo.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Las líneas al ${tax_rate} están por debajo de cero, así que un importe no se puede repartir. Indique un porcentaje o descuente las líneas.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Con los descuentos, las líneas al ${tax_rate} quedan por debajo de cero. Reduzca los descuentos.`,
  amount_out_of_range: "El importe es demasiado grande. Divida la factura.",
  contact_without_name:
    "Un contacto necesita nombre o apellidos. El nombre de un departamento sirve como apellidos.",
  contact_without_email: "Solo un contacto con dirección de correo puede recibir las facturas.",
  several_defaults: "Solo un contacto puede ser el habitual.",
  too_many_mailed: ({ most }) => `Como máximo ${most} contactos de un cliente pueden recibir las facturas.`,
  client_without_email: "Este cliente no tiene dirección de correo. Añádala o envíe por otra vía.",
  business_without_email: "Su empresa no tiene dirección de correo. Añádala primero en su perfil.",
  client_without_phone: "Este cliente no tiene número de teléfono. Añádalo o envíe por otra vía.",
  channel_not_set_up: {
    channel: {
      sms: "El envío por SMS no está configurado aquí. Envíe por otra vía o pregunte a quien gestiona este servicio.",
      email:
        "El envío por correo no está configurado aquí. Envíe por otra vía o pregunte a quien gestiona este servicio.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} no aceptó ningún mensaje el ${at}. Corrija la dirección o envíe de todos modos.`,
  address_complained: ({ address, at }) =>
    `El titular de ${address} marcó un mensaje como spam el ${at}. Use otra dirección o envíe de todos modos.`,
  needs_email: "Solo un correo puede llevarlo. Envíe también por correo.",
  in_the_future: "Está en el futuro. El dinero no puede haber llegado más tarde de ahora.",
  overpays_too_much: ({ room_cents }) => `De esta factura se pueden pagar como máximo ${room_cents} más.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Abone como máximo ${room_cents} con IVA, o reembolse antes un pago.`,
  no_cash_discount:
    "Esta factura no ofrece descuento por pronto pago. Déjelo fuera, o emita una factura rectificativa por el resto.",
  cash_discount_too_late: ({ day, last_day }) =>
    `El pago es del ${day}, y el descuento valía hasta el ${last_day}. Déjelo fuera, o corrija el día del pago.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Con el descuento del ${percent} hacen falta al menos ${least_cents} para saldar la factura. En un pago parcial, deje fuera el descuento.`,
  exceeds_payment: ({ left_cents }) => `De este pago quedan ${left_cents}. Indique como máximo eso.`,
  time_too_far: ({ now, most_days }) =>
    `En este sandbox son las ${now}. El tiempo avanza, como máximo ${most_days} días de una vez.`,
  time_at_its_end: ({ last }) => `El reloj de un sandbox termina el ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `En este sandbox son las ${now}. El tiempo avanza, como máximo ${most_days} días de una vez.`,
  first_number_too_big: ({ most }) => `Una serie empieza como máximo en ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `La otra serie se numera según ${pattern}, así que ambas podrían dar ${number}. Use un modelo propio, como ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Compruebe la referencia: los dígitos de control no cuadran. Un ejemplo es ${example}.`,
  payment_reference_missing: ({ example }) => `Indique la referencia, como ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Números como ${pattern} necesitan una referencia de ${least} dígitos, y la suya tiene ${length}. Acuerde una más larga con el banco o acorte los números.`,
  wrong_extension: ({ name }) =>
    `La extensión de «${name}» no corresponde al tipo de archivo. Cámbiele el nombre o elija otro.`,
  too_large_for_email: ({ most, used, size }) =>
    `Un correo lleva archivos de hasta ${most}. Tiene ${used}, y este tiene ${size}. Muéstrelo en la página de la factura.`,
  logo_too_large: ({ most_bytes, bytes }) =>
    `La imagen ocupa ${bytes}. Puede ocupar como máximo ${most_bytes}.`,
  invalid_logo:
    "Esta imagen no se puede usar. Elija un archivo PNG, JPEG o SVG, y guárdelo de nuevo si este debería valer.",
  unknown_line: ({ lines }) => `La factura tiene las líneas 1 a ${lines}.`,
  line_is_credited: ({ line }) => `De la línea ${line} no queda nada por abonar.`,
  exceeds_line_quantity: ({ line, left }) =>
    `De la línea ${line} queda por abonar una cantidad de ${left}. Indique como máximo esa.`,
  unknown_charge: ({ charges }) => `La factura tiene ${charges} cargos. Elija uno de ellos.`,
  charge_is_credited: ({ charge }) => `Del cargo ${charge} no queda nada por abonar.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Del cargo ${charge} quedan ${left_cents} por abonar. Indique como máximo eso.`,
  unknown_rate: ({ rates }) => `La factura tiene estos tipos de IVA: ${rates}. Elija uno de ellos.`,
  ambiguous_rate: "La factura tiene este tipo para varias clases de IVA. Elija una.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `Al ${tax_rate} quedan ${left_cents} por abonar, y aquí se piden ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Quedan ${left_cents} con IVA por abonar, y aquí se piden ${asked_cents}.`,
  exceeds_any_invoice: "Es más de lo que puede sumar una factura.",
  not_currency_of_invoice: ({ currency }) =>
    `Una factura rectificativa va en la moneda de su factura, ${currency}.`,
  nothing_to_credit: "No queda nada por abonar.",
  credits_nothing: "Esto no suma nada. Una factura rectificativa abona más de 0.",
  leaves_rates: ({ total_cents }) =>
    `Esto toma los ${total_cents} que quedan, pero no de cada tipo de IVA. Abone mejor todo lo que queda.`,
  last_key: "Es la última clave de API que puede cambiar algo. Cree antes otra.",
  invoice_not_issued: "Es un borrador. Emítalo o envíelo primero.",
  invoice_cancelled: ({ number }) => `${number} está anulada. Duplíquela para continuar.`,
  invoice_paid: ({ number }) => `${number} ya está pagada.`,
  invoice_not_paid: ({ number }) => `De ${number} todavía no se ha pagado nada.`,
  invoice_has_payments: ({ number }) =>
    `${number} tiene pagos. Reembólselos, retírelos si se anotaron por error, o emita una factura rectificativa.`,
  invoice_recorded: ({ number }) =>
    `${number} se emitió en otro lugar y se conserva tal cual. Aquí solo se puede cobrar, reclamar y eliminar.`,
  nothing_due: ({ number }) => `No queda nada por pagar de ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `Aquí se pueden enviar como máximo ${most} mensajes al día. Van ${used}, y esto necesita ${asked} más. Envíe después de ${resets_at}, o a menos personas.`,
  mail_failed: ({ reason }) => `El correo no fue aceptado: ${reason} Inténtelo más tarde.`,
  delivery_not_failed:
    "Solo se puede reenviar un mensaje fallido o devuelto. Envíe mejor la factura de nuevo.",
  payment_not_manual: "Este pago llegó por internet. Reembólselo.",
  payment_reversed: "De este pago no queda nada: ya se devolvió todo.",
  stripe_not_set_up:
    "El pago en línea no está configurado para esta empresa. Conecte antes Stripe o pregunte a quien gestiona el servicio.",
  stripe_connected: ({ account }) => `Stripe ya está conectado (${account}). Desconéctelo primero.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe no pudo hacerlo. ${reason} No se anotó nada; inténtelo de nuevo.`,
      false: ({ reason }) => `Stripe no pudo hacerlo. ${reason} Reembolse por otra vía.`,
    },
  },
  number_taken:
    "El siguiente número ya se asignó. Cambie el modelo en «Números», para que los números sean distintos.",
  no_document: ({ number }) => `${number} se emitió en otro lugar y se registró sin su PDF.`,
  no_current_copy: ({ number }) => `${number} se emitió en otro lugar: su único PDF es el que se subió.`,
  issued_pdf_lost:
    "El PDF emitido ya no está en nuestro almacenamiento, y no se hace otro en su lugar. Los datos no han cambiado.",
  series_started: ({ next }) =>
    `El siguiente número solo se puede fijar antes del primero. Ahora es ${next}, y los números no dejan huecos.`,
  credit_too_large: ({ currency }) =>
    `El saldo del cliente en ${currency} es demasiado grande para mostrarlo con exactitud. Cada factura muestra su parte.`,
  not_a_sandbox: "Solo un sandbox tiene reloj propio.",
  too_many_attachments: ({ most }) =>
    `Un documento tiene como máximo ${most} archivos. Elimine uno o reúna varios en uno.`,
  storage_full: ({ most, used, size }) =>
    `Sus archivos pueden ocupar ${most}. Ocupan ${used}, y este ${size}. Elimine los que nadie necesita.`,
  too_many_comments: ({ most }) => `Un documento tiene como máximo ${most} comentarios.`,
  attachment_issued: "Este archivo se emitió con el documento y se queda. Puede ocultárselo al cliente.",
  other: "Así no es posible. Compruebe lo que ha escrito.",
};
