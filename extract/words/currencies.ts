import { wordSet } from './word-set.ts'

/** Currency signs, with what may stand before them, to ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    US$: 'USD',
    'U.S.$': 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    R$: 'BRL',
    NT$: 'TWD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₴': 'UAH',
    '₸': 'KZT',
    '₦': 'NGN',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    '₾': 'GEL',
    '₵': 'GHS',
    '¢': 'USD',
  }),
)

/** Codes that may stand before or behind an amount. */
export const CURRENCY_CODES = wordSet(`
  USD EUR GBP JPY CNY RMB INR AUD CAD NZD CHF SEK NOK DKK RUB KZT KGS TJS UZS TMT AZN AMD GEL UAH BYN PLN CZK HUF RON
  BGN TRY ILS SAR AED QAR KWD BHD OMR IRR IQD SYP LBP JOD EGP MAD DZD TND LYD NGN GHS KES TZS UGX RWF ETB ZAR BWP ZMW
  MZN AOA XAF XOF BRL ARS CLP COP PEN MXN DOP JMD UYU PYG BOB CRC GTQ HNL NIO VES HTG RSD MDL MKD
  AFN YER SDG SSP MUR MWK CDF BIF DJF NAD GMD LRD PGK FJD KHR PKR BDT LKR NPR MMK THB VND IDR MYR SGD PHP KRW TWD HKD MNT ISK RM NIS
`)

/** Names of currencies in the singular. Those that several countries use need the adjective before them. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    euro: 'EUR',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    ruble: 'RUB',
    rouble: 'RUB',
    rupee: 'INR',
    tenge: 'KZT',
    som: 'KGS',
    sum: 'UZS',
    soum: 'UZS',
    somoni: 'TJS',
    manat: 'AZN',
    lari: 'GEL',
    dram: 'AMD',
    hryvnia: 'UAH',
    zloty: 'PLN',
    złoty: 'PLN',
    koruna: 'CZK',
    forint: 'HUF',
    lira: 'TRY',
    shekel: 'ILS',
    riyal: 'SAR',
    dirham: 'AED',
    rial: 'IRR',
    naira: 'NGN',
    cedi: 'GHS',
    cedis: 'GHS',
    kwanza: 'AOA',
    nakfa: 'ERN',
    loti: 'LSL',
    maloti: 'LSL',
    lilangeni: 'SZL',
    emalangeni: 'SZL',
    shilling: 'KES',
    birr: 'ETB',
    rand: 'ZAR',
    kwacha: 'ZMW',
    pula: 'BWP',
    real: 'BRL',
    peso: 'MXN',
    taka: 'BDT',
    kyat: 'MMK',
    baht: 'THB',
    dong: 'VND',
    rupiah: 'IDR',
    ringgit: 'MYR',
    krone: 'NOK',
    kroner: 'NOK',
    krona: 'SEK',
    kronor: 'SEK',
    krónur: 'ISK',
    kronur: 'ISK',
    dinar: 'IQD',
    leu: 'RON',
    lei: 'RON',
    lev: 'BGN',
    leva: 'BGN',
    denar: 'MKD',
    lek: 'ALL',
    leke: 'ALL',
    lempira: 'HNL',
    quetzal: 'GTQ',
    quetzales: 'GTQ',
    bolivar: 'VES',
    bolivares: 'VES',
    boliviano: 'BOB',
    balboa: 'PAB',
    colones: 'CRC',
    cordoba: 'NIO',
    reais: 'BRL',
    soles: 'PEN',
    guarani: 'PYG',
    guaranis: 'PYG',
    guaranies: 'PYG',
    gourde: 'HTG',
    dalasi: 'GMD',
    leone: 'SLE',
    metical: 'MZN',
    meticais: 'MZN',
    kip: 'LAK',
    riel: 'KHR',
    ouguiya: 'MRU',
    ariary: 'MGA',
    kina: 'PGK',
    vatu: 'VUV',
    pataca: 'MOP',
    franc: 'CHF',
    sterling: 'GBP',
    cent: 'USD',
    pence: 'GBP',
    penny: 'GBP',
    tugrik: 'MNT',
    afghani: 'AFN',
    afghanis: 'AFN',
    ngultrum: 'BTN',
    rufiyaa: 'MVR',
    tala: 'WST',
    won: 'KRW',
  }),
)

/** Abbreviations before an amount that are no codes of ISO 4217: [Rs] 500, [KSh] 2.4 billion, [R]40 million. */
export const CURRENCY_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RM: 'MYR',
    RMB: 'CNY',
    NIS: 'ILS',
    Rs: 'INR',
    'Rs.': 'INR',
    Sh: 'KES',
    KSh: 'KES',
    Ksh: 'KES',
    KSH: 'KES',
    KShs: 'KES',
    Kshs: 'KES',
    TSh: 'TZS',
    Tsh: 'TZS',
    USh: 'UGX',
    Ush: 'UGX',
    Shs: 'UGX',
    Tk: 'BDT',
    Rp: 'IDR',
    Php: 'PHP',
    Kč: 'CZK',
    zł: 'PLN',
    Ft: 'HUF',
    Fr: 'CHF',
    SFr: 'CHF',
    DKr: 'DKK',
    kr: 'NOK',
    Kr: 'NOK',
    NKr: 'NOK',
    SKr: 'SEK',
    R: 'ZAR',
    N: 'NGN',
    P: 'PHP',
    // The sign £, as programs write it that know no letters but those of ASCII.
    PS: 'GBP',
  }),
)

/** Those that are written behind an amount: 12 million [Kč], 45 [zł]. */
export const CURRENCY_ENDINGS: ReadonlySet<string> = new Set(['Kč', 'zł', 'kr'])

/**
 * Those that are letters of names too (PS5), so that they mean money only where they are grown together with an amount.
 */
export const CURRENCY_LETTERS: ReadonlySet<string> = new Set(['R', 'N', 'P', 'PS'])

/** Names of the hundredth part of a unit of money, and what is written for them behind digits: 12[p], 4.5[c]. */
export const SUBUNITS: ReadonlySet<string> = new Set(['cent', 'cents', 'pence', 'penny', 'pennies', 'p', 'c', '¢'])

/** Names that are ordinary words too, so that they mean money only behind an amount and in the plural, or as such. */
export const AMBIGUOUS_CURRENCY_NAMES: ReadonlySet<string> = new Set(['real', 'sum', 'won', 'dram', 'pound'])

const CURRENCY_SIGN = /^\p{Sc}$/u

/** $, €, ₸: any sign of money, known or not. */
export function isCurrencySign(sign: string): boolean {
  return sign === '$' || (sign.length === 1 && sign > '~' && CURRENCY_SIGN.test(sign))
}
