/** Tables of folded words in several languages: words in a name that do not belong to it, and words that are part of a family name. */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Words before a name, by language. Some are titles of offices, which may be connected by words such as `of`. */
const before = {
  en: `mr mrs ms miss mx messrs sir dame lord lady baron baroness viscount count countess earl duke duchess prince princess king queen
    emperor pope dr doctor prof professor rev reverend father bishop archbishop cardinal rabbi imam ayatollah hon honorable honourable
    right rt excellency his her their highness majesty holiness eminence royal hrh hm general gen colonel col captain capt major maj
    lieutenant lt admiral commander sergeant president vice deputy acting interim former prime first foreign minister premier chancellor
    secretary undersecretary under assistant state defense defence finance interior home affairs external national security advisor
    adviser ambassador envoy representative permanent special spokesperson spokesman spokeswoman chief chair chairman chairwoman
    chairperson speaker senator congressman congresswoman representative judge justice governor mayor commissioner councillor councilor
    director head delegate comrade sheikh sultan emir`,
  de: `herr herrn frau fraulein freiherr graf grafin furst bundeskanzler bundeskanzlerin kanzler kanzlerin aussenminister
    aussenministerin minister ministerin prasident prasidentin bundesprasident staatssekretar botschafter botschafterin generalsekretar`,
  fr: `m mm mme mlle monsieur madame mademoiselle maitre me president presidente ministre premier premiere secretaire general generale
    ambassadeur ambassadrice etrangeres affaires son sa`,
  es: `sr sra srta senor senora senorita don dona excmo excma presidente presidenta ministro ministra canciller embajador embajadora
    secretario secretaria exteriores`,
  pt: `senhor senhora dom presidente primeiro primeira ministro embaixador`,
  it: `signor signora signorina onorevole presidente ministro ministra ambasciatore cavaliere`,
  nl: `heer mevrouw meneer dhr mevr premier`,
  pl: `pan pani premier prezydent minister ambasador`,
  cs: `pan pani premier prezident ministr`,
  ru: `g gospodin gospozha gn gzha tovarishch prezident ministr premer posol gensek`,
  tr: `sayin bay bayan cumhurbaskani basbakan bakan disisleri bakani buyukelci genel sekreter`,
  ar: `alsayyid alsayida shaykh`,
  vi: `ong ba`,
  hu: `ur`,
}

/** Sequences of letters that abbreviate a title: "H.E.". */
const lettersBefore = ['h e', 'h r h', 'h m', 'h h', 's e', 'g n', 'g zha']

/** Words after a name. */
const after = `phd md dphil llm llb mba esq mp mep msp qc kc sc ret retd obe cbe mbe kbe dbe gbe kcmg gcmg cmg kcb gcb cb frs
  bey beyefendi hanim hanimefendi efendi pasa san sama sensei kun ji sahib saheb shri ssi nim ssi`

const lettersAfter = ['ph d', 'm d', 'd phil', 'm p', 'm e p', 'q c', 'k c', 'o b e', 'c b e', 'm b e']

/** Words that distinguish members of a family with the same name, each with the form in which it is compared. */
const generations: Record<string, string> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  fils: 'jr',
  filho: 'jr',
  sr: 'sr',
  snr: 'sr',
  senior: 'sr',
  pere: 'sr',
  neto: 'iii',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
}

/** Titles of offices that may follow the name of a country or organization: "Russian Foreign Minister". */
const offices = `president minister premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson representative
  commissioner general senator`

/** Parts of a family name that some lists omit: "von der Berg" is sorted under B. */
const particles = `von vom van der den dem de del della delle dello dei degli di da das dos do du des la le les lo los las el al
  bin ibn ben bint zu zum zur ter ten te t af av ul und in op d l dell dall nell y e`

/** Parts of a family name that no list omits. */
const gluedParticles = 'mc mac o fitz st saint san santa sankt ap abu'

export const titles = new Set(Object.values(before).flatMap(words))
export const titleLetters = new Set(lettersBefore)
/** Titles that read like an initial: "M. Lavrov" is Mr Lavrov, or Mikhail. */
export const letterTitles = new Set(['m'])
export const connectors = new Set(words('of for the and to at in on de des du della der et und'))
export const honorificsAfter = new Set(words(after))
export const honorificLetters = new Set(lettersAfter)
export const officeTitles = new Set(words(offices))
export const familyParticles = new Set(words(particles))
export const glued = new Set(words(gluedParticles))
/** Particles before the name of the father, in names of the form "Mohammed bin Salman Al Saud". */
export const fathersParticles = new Set(['bin', 'ibn', 'ben', 'bint'])
/** The same particle in other romanizations. */
export const sameParticles: Record<string, readonly string[]> = {
  al: ['el'],
  el: ['al'],
  bin: ['ibn', 'ben'],
  ibn: ['bin', 'ben'],
  ben: ['bin', 'ibn'],
}

export const generationOf = (word: string): string | undefined => (Object.hasOwn(generations, word) ? generations[word] : undefined)

/** Titles and honorifics that are written without a space before or after a name. */
export const cjkBefore = /^(?:主席|總統|总统|總理|总理|大統領|首相|外相)/u
export const cjkAfter =
  /(?:先生|女士|小姐|同志|老師|老师|夫人|教授|博士|大使|主席|總統|总统|總理|总理|外長|外长|部長|部长|大臣|首相|大統領|外相|長官|さん|さま|様|氏|君|殿|씨|님|선생|대통령|총리|장관|대사|의원|위원장)$/u

/** Family names of two characters. */
export const longFamilyNames = new Set(
  words(`欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 令狐 慕容 长孙 長孫 宇文 夏侯 闻人 聞人 南宫 南宮 拓跋
    남궁 황보 제갈 사공 선우 서문 독고`),
)

/** Languages in which the family name comes first, and countries whose names keep or change that order in English. */
export const familyFirst = {
  languages: new Set(['zh', 'yue', 'ja', 'ko', 'vi', 'hu']),
  keptBy: new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'VN']),
  changedBy: new Set(['HU', 'JP', 'SG']),
}

/** Scripts and languages in which the family name comes first in lists and in official use. */
export const familyFirstInLists = new Set(['ru', 'uk', 'be', 'kk', 'ky', 'bg', 'sr', 'mk', 'mn', 'tg'])

/** Languages and countries in which a person has two family names. */
export const twoFamilyNames = {
  languages: new Set(['es', 'pt', 'gl', 'ca']),
  countries: new Set(words('ES MX AR CO CL PE VE EC BO PY UY CR PA CU DO GT HN NI SV PR GQ PT BR AO MZ CV ST GW TL')),
}

/** Spanish and Portuguese family names without a typical ending. */
export const spanishFamilyNames = new Set(
  words(`garcia romero diaz torres ruiz flores rivera ramos ortiz castillo moreno reyes cruz mendoza guerrero medina aguilar vargas
    castro silva rojas herrera soto guzman salazar molina campos vega delgado morales contreras mejia leon santos santana rubio marin
    luna pena rios cabrera campos figueroa fuentes carrillo espinoza espinosa navarro blanco suarez serrano iglesias lula costa pereira
    ferreira oliveira souza sousa almeida carvalho lopes gomes ribeiro barbosa rocha dias nunes marques moreira cardoso pinto correia
    teixeira azevedo borges zapatero bolivar bachelet`),
)

/** Chinese, Korean and Vietnamese family names in Latin letters. */
export const eastAsianFamilyNames = new Set(
  words(`wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
    xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan
    liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai wen xi tsai chiang
    chan cheung wong lam leung ng ho kim lee park pak choi jung jeong chung cho jo yoon yun jang lim im oh seo suh shin kwon hwang ahn an
    ryu yoo hong jeon ko moon mun son bae baek paek heo nam sim noh roh ha kwak sung cha joo ban ri rhee nguyen tran le pham hoang huynh
    phan vu vo dang bui do ngo duong ly`),
)

/** One or two syllables of a Chinese, Korean or Vietnamese given name in Latin letters. */
export const eastAsianGivenName = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}h?[aeiouwy]{1,4}(?:ng|nh|ch|[nmklptg])?){1,2}$/
