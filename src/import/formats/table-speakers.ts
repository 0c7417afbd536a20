/** A cell that says that the speaker is not known, as tables do it in several languages. */
const unknown =
  /^([-–—?.]+|n\.?\/?a\.?|none|null|unknown|unidentified|not (known|stated|given|available)|(unknown|unidentified) speaker|inconnue?|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|unbekannt|onbekend|okänd|ukjent|nieznany|неизвестно|неизвестный|bilinmiyor|不明|未知)$/iu

/** Several people who speak together. */
const collective =
  /^((some |several |many |various |other |all )?(voices?|members|delegates|delegations|senators|deputies|participants|observers|officials|sources|experts|analysts|protesters|crowd|audience|some hon\.? members)|(?:some|several|many|various|other) \p{L}+s|voix|voces|voci|Zurufe?|голоса|голос с места|sesler|众人|眾人)$/iu

/** One person who has no name in the table. */
const anonymous =
  /^(q|question|anonymous|an? (\p{L}+[ -]){0,6}(official|source|diplomat|spokesperson|spokesman|spokeswoman|journalist|reporter|minister|member|delegate|participant|voice|person|man|woman)|unnamed( .+)?|(the )?(journalist|reporter|moderator|interviewer|audience member|participant|speaker|voice|questioner)( \d+)?|journaliste|periodista|jornalista|giornalista|Journalistin|Journalist|журналист|gazeteci|记者|記者|anonyme|anónimo|anonym|аноним)$/iu

export type SpeakerWords = 'PERSON' | 'UNKNOWN' | 'COLLECTIVE' | 'ANONYMOUS'

/** Whether the words in a column of speakers are a name, or describe somebody who has none. */
export function kindOfSpeaker(words: string): SpeakerWords {
  if (unknown.test(words)) return 'UNKNOWN'
  if (collective.test(words)) return 'COLLECTIVE'
  return anonymous.test(words) ? 'ANONYMOUS' : 'PERSON'
}
