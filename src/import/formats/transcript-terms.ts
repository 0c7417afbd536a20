/** Words in many languages that labels of transcripts consist of. Each list has words in small letters. */
const list = (text: string) => new Set(text.trim().split(/\s+/))

const question = list(`
  q question questions questioner вопрос питання запитання frage question pregunta domanda pergunta pytanie soru vraag otázka întrebare 問 问 提問 提问
  質問 질문 문 سؤال س שאלה`)

const answer = list(`
  a answer response ответ відповідь antwort réponse respuesta risposta resposta odpowiedź cevap antwoord 答 回答 답 답변 جواب ج תשובה`)

/** A person who is named by what he or she does. */
const roles = list(`
  reporter journalist correspondent moderator host interviewer interpreter translator announcer operator aide official staff staffer attendee
  questioner asker cameraman student photographer voice man woman boy girl guest narrator clerk usher participant caller listener volunteer
  member reply remark journalistin reporterin moderatorin dolmetscher dolmetscherin übersetzer interprète modérateur modératrice journaliste animateur
  moderador moderadora periodista interlocutor interlocutora intervención intérprete giornalista moderatore moderatrice interprete jornalista entrevistador entrevistadora dziennikarz
  реплика журналист журналистка корреспондент ведущий ведущая переводчик модератор журналіст кореспондент ведучий ведуча перекладач sunucu gazeteci
  主持人 司儀 司仪 記者 记者 口譯 口译 翻譯 翻译 與會者 与会者 司会 通訳 사회자 기자 통역 صحفي صحفية مراسل المذيع المترجم עיתונאי מנחה`)

/** Several who speak together. */
const groups = list(`
  all both group audience crowd participants voices reporters journalists members attendees guests delegates students everyone everybody chorus congregation
  protesters shareholders teilnehmer publikum zuhörer öffentlichkeit public participants assistance salle público asistentes voces coro pubblico
  voces голоса реплики зал участники публика аудитория голоси 眾人 众人 聽眾 听众 全體 全体 觀眾 观众 大家 참석자들 청중 الجمهور הקהל`)

const unknown = list(
  `unknown unidentified unnamed inaudible неизвестный неизвестно невідомий unbekannt inconnu inconnue desconocido sconosciuto`,
)

/** Offices and forms of address, which stand before a name or for one. */
const titles = list(`
  president vice prime first deputy minister secretary secretary-general general chancellor senator representative congressman congresswoman king queen
  prince princess emir amir sheikh sultan emperor pope taoiseach governor mayor ambassador chairman chairwoman chairperson chair speaker administrator
  director commissioner surgeon lady gentleman judge justice chief attorney admiral colonel captain major sergeant lieutenant doctor dr mr mrs ms miss mx
  presiding officer pro tempore madam madame sir lord dame professor prof reverend rev rabbi imam bishop archbishop cardinal father sister brother premier envoy under undersecretary
  assistant acting interim counselor councillor delegate leader spokesperson spokesman spokeswoman rapporteur high special permanent press national security
  advisor adviser state foreign defense defence treasury excellency majesty highness
  herr herrn frau bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin bundespräsident minister ministerin bundesminister
  bundesministerin staatssekretär vizepräsident vizepräsidentin alterspräsident
  m mme mlle monsieur mademoiselle président présidente ministre premier première secrétaire général générale rapporteure
  sr sra srta señor señora presidente presidenta gobernador gobernadora alcalde alcaldesa director directora ministro ministra canciller secretario secretaria senhor senhora
  signor signora onorevole ministro cancelliere pan pani premier prezydent marszałek
  президент премьер премьер-министр министр председатель председательствующий господин госпожа г-н г-жа депутат спикер посол канцлер секретарь
  генеральный прем’єр-міністр міністр голова пан пані sayın bay bayan başkan cumhurbaşkanı başbakan bakan
  主席 總統 总统 總理 总理 部長 部长 議長 议长 院長 院长 委員 委员 大臣 首相 대통령 총리 장관 의장 위원장 الرئيس الوزير رئيس وزير`)

const small = list('the of and for de del della der la le el les los das die den des du di do da a o il el')

const plain = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
export const wordsOf = (label: string): string[] =>
  label
    .split(/[\s,/]+/)
    .map(plain)
    .filter(Boolean)

/** The words without a number at the end and small words at the start: "Reporter 2" is "reporter", "The Moderator" is "moderator". */
const kernel = (label: string) => {
  const all = wordsOf(label).filter((word) => !/^\p{N}+$/u.test(word))
  while (all.length > 1 && small.has(all[0] ?? '')) all.shift()
  return all
}

export const isQuestion = (label: string): boolean => {
  const all = kernel(label.replace(/\d+$/, ''))
  return all.length === 1 && question.has(all[0] ?? '')
}
export const isAnswer = (label: string): boolean => {
  const all = kernel(label.replace(/\d+$/, ''))
  return all.length === 1 && answer.has(all[0] ?? '')
}

export const isTitle = (word: string): boolean => titles.has(plain(word))

/** Titles of so many letters are recognized with one wrong letter. No usual name is so close to one of them. */
const longTitle = 8
const longTitles = [...titles].filter((title) => title.length >= longTitle && !title.includes('-'))

/** The title that a word is with one letter wrong, left out, added, or in another place: "PRESIDEN", "SECREATRY". */
export function misspelledTitle(word: string): string | undefined {
  const found = plain(word)
  if (found.length < longTitle - 1 || titles.has(found)) return undefined
  const near = longTitles.filter((title) => found !== `${title}s` && isOneStep(found, title))
  return near.length === 1 ? near[0] : undefined
}

function isOneStep(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (a.length === b.length) {
    const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
    return isSwapped || restA.slice(1) === restB.slice(1)
  }
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

/** Whether a label begins with a title and has more than titles: "Ms. Psaki", "Prime Minister Modi". */
export const hasTitleAndName = (label: string): boolean => {
  const all = wordsOf(label)
  if (!titles.has(all[0] ?? '') && !/^(the|la|le|el|der|die)$/.test(all[0] ?? '')) return false
  const at = all.findIndex((word) => !titles.has(word) && !small.has(word))
  return at > 0 && all.slice(0, at).some((word) => titles.has(word)) && !isOffice(label)
}

/** Offices that are "of" or "for" something. */
const offices =
  /^(?:.*\s)?(?:(president|minister|secretary|secretary-general|chair|chairman|director|ambassador|representative|governor|mayor|speaker)\s+(?:of|for)|(ministre|président|présidente|secrétaire|ambassadeur|ministro|ministra|presidente|secretario|secretaria)\s+(?:de|des|du|del|della))\s/

/** Whether a label is an office without a name: "The President", "Minister of Health". */
export const isOffice = (label: string): boolean => {
  const all = kernel(label)
  if (all.length === 0 || !titles.has(all[0] ?? '')) return false
  return all.every((word) => titles.has(word) || small.has(word)) || offices.test(all.join(' '))
}

export const isGroup = (label: string): boolean => {
  const all = kernel(label)
  return all.length > 0 && all.length <= 4 && groups.has(all.at(-1) ?? '') && !titles.has(all[0] ?? '')
}

export const isUnknown = (label: string): boolean => {
  const all = kernel(label)
  return unknown.has(all[0] ?? '') || (all.length === 1 && all[0] === 'speaker')
}

/** Whether a label names somebody by a role: "Moderator", "Audience Member", "Senior Administration Official". */
export const isRole = (label: string): boolean => {
  const all = kernel(label)
  return all.length > 0 && all.length <= 5 && roles.has(all.at(-1) ?? '') && !(all.length > 1 && /^(mr|mrs|ms|dr|miss)$/.test(all[0] ?? ''))
}

/** Whether a label can only name a speaker, so that one occurrence suffices. */
export const isTelling = (label: string): boolean =>
  isQuestion(label) || isAnswer(label) || isGroup(label) || isUnknown(label) || isRole(label) || isOffice(label) || hasTitleAndName(label)

/** Words at the start of a line that look like labels and are none. */
const others = list(`
  note notes nb ps warning update updated important correction corrections editor url link source sources subject title transcript transcription date place time venue location
  from to cc re tel phone fax email e-mail photo photos video audio contact contacts website web attachment attachments agenda summary abstract
  introduction background example remember look listen first second third fourth finally conclusion
  anmerkung hinweis quelle datum ort betreff beispiel thema attention exemple remarque objet lieu fecha lugar nota fuente ejemplo asunto data luogo
  примечание внимание дата место источник тема пример 註 注 備註 备注 例如 比如 譬如 日期 時間 时间 地點 地点 主題 主题 紀錄 记录 網址 网址
  참고 날짜 장소 ملاحظة`)

/** Words before a list of persons, at the start of a transcript. */
const lists =
  list(`speakers participants present attendees attendance panel panelists guests members teilnehmer anwesend participantes asistentes
  partecipanti участники присутствовали учасники 出席 列席 與會 出席者 参加者 참석자`)
export const isList = (label: string): boolean => wordsOf(label).some((word) => lists.has(word)) && wordsOf(label).length <= 3

export const isOther = (label: string): boolean => {
  const all = wordsOf(label)
  return others.has(all[0] ?? '') && all.length <= 3 && !hasTitleAndName(label)
}
