import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { transcript } from '../../src/import/formats/transcript.ts'
import { Refused } from '../../src/record/load-report.ts'
import { Unreadable } from '../../src/record/source-files.ts'
import { findingsOf, formatSuite, readSource, type SourceRead, sourceFrom, sourceOf } from './format-suite.ts'

const briefing = `---
title: "Press Briefing by Press Secretary Jane\\_Doe"
date: '2021-05-04'
published_time: 2021-05-05 10:00:00-05:00
source_url: https://example.org/briefing
license: CC0-1.0
modified_time: 2021-05-06
---

Briefing Room

1:17 P.M. EST

     MS. DOE:  Good afternoon.  A couple of
announcements (inaudible) at the top: first, as we
said \\[sic\\], we agree.

Next, the vaccines.  (Laughter.)

Note: this is no speaker.

Q    (As interpreted.)  Is that all?

MS. DOE:  (Laughs.)

Q Mr. Secretary, and you?

MR. O’NEIL:  It is (which is good) <s>three</s> \\[four\\] — (applause) — a 10:30
start.

END 1:54 P.M. EST

To view the slides, visit the site.
`

const meeting = `# 2022-12-12 數位部拜會逐字稿

（以下開始記錄）

### 唐鳳：
大家好，
各位早安。（笑）

> (掌聲)

### Jane Doe:

Good afternoon. 😀 See [our site](https://example.org/a) and **this** one.

## A section

### 記者：

第一個問題是什麼？
`

/** What was said, one line for each statement: who, as the speaker's kind or name; the kind of statement; its words. */
const turnsOf = ({ record }: SourceRead) =>
  record.statements.map(({ speakers, kind, text }) => {
    const who = speakers.map(({ kind, person, description }) =>
      person ? record.persons.find(({ slug }) => slug === person)?.name : `${kind} ${description}`,
    )
    return `${who.join(' + ')} | ${kind === 'REMARK' ? '' : kind} | ${text.replaceAll('\n\n', ' / ')}`
  })
const warningsOf = ({ warnings }: SourceRead) => warnings.map(({ message }) => (typeof message === 'string' ? message : message()))
const spansOf = ({ record }: SourceRead, index: number) =>
  record.statements[index]?.evidence.flatMap(({ spans }) => spans.map(({ role, exact }) => `${role} ${exact}`))

formatSuite(transcript, [
  {
    path: 'briefings/2021-05-04-briefing.md',
    content: briefing,
    expect: (read) => {
      expect(turnsOf(read)).toEqual([
        'Ms. Doe |  | Good afternoon. A couple of announcements at the top: first, as we said, we agree. / Next, the vaccines. / Note: this is no speaker.',
        'ANONYMOUS Q | QUESTION | Is that all?',
        'ANONYMOUS Q | QUESTION | Mr. Secretary, and you?',
        'Mr. O’Neil |  | It is (which is good) three — — a 10:30 start.',
      ])
      expect(spansOf(read, 0)).toEqual([
        'SOURCE MS. DOE',
        'CONTENT Good afternoon.  A couple of\nannouncements',
        'CONTENT at the top: first, as we\nsaid',
        'CONTENT , we agree.\n\nNext, the vaccines.',
        'CONTENT Note: this is no speaker.',
      ])
      const [document] = read.record.documents
      expect(document).toMatchObject({
        title: 'Press Briefing by Press Secretary Jane Doe',
        kind: 'TRANSCRIPT',
        published: '2021-05-05',
        url: 'https://example.org/briefing',
        licence: 'CC0-1.0',
        textAccess: 'FULL',
        language: 'en',
        text: briefing,
      })
      expect(read.record.places.map(({ name }) => name)).toEqual(['Briefing Room'])
      expect(read.record.meetings).toMatchObject([
        {
          kind: 'BRIEFING',
          start: '2021-05-04',
          sessions: [
            { start: { edtf: '2021-05-04', text: '1:17 P.M. EST' }, end: { edtf: '2021-05-04', text: '1:54 P.M. EST' }, kind: 'BRIEFING' },
          ],
        },
      ])
      expect(read.record.statements[0]).toMatchObject({ saidOn: '2021-05-04', method: 'RULE', verification: 'UNREVIEWED', language: 'en' })
      expect(read.record.statements[0]?.evidence[0]?.attribution).toBe('MS. DOE')
      expect(warningsOf(read)).toEqual([
        'modified_time is left out',
        'text after the end of the transcript is left out',
        'a speaker without words, or with notes only, is left out',
      ])
    },
  },
  {
    path: 'meeting.md',
    content: meeting,
    expect: (read) => {
      expect(turnsOf(read)).toEqual([
        '唐鳳 |  | 大家好，各位早安。',
        'Jane Doe |  | Good afternoon. 😀 See our site and this one.',
        'ANONYMOUS 記者 |  | 第一個問題是什麼？',
      ])
      expect(spansOf(read, 1)).toEqual([
        'SOURCE Jane Doe',
        'CONTENT Good afternoon. 😀 See',
        'CONTENT our site',
        'CONTENT and',
        'CONTENT this',
        'CONTENT one.',
      ])
      expect(read.record.statements.map(({ language }) => language)).toEqual(['zh', 'und', 'zh'])
      expect(read.record.meetings[0]).toMatchObject({ title: '數位部拜會逐字稿', start: '2022-12-12', kind: 'OTHER' })
    },
  },
])

const read = (content: string, path = '2021-05-04-talk.txt', options = {}) => readSource(transcript, sourceOf(path, content), options)

/** Text of many kinds, and who speaks in it. */
const styles: [title: string, content: string, turns: string[]][] = [
  [
    'bold names with the colon within',
    '**Vladimir Putin:** Good afternoon.\n\nPlease sit down.\n\n**Question:** Shall we begin?\n\n**Vladimir Putin:** Yes.\n',
    [
      'Vladimir Putin |  | Good afternoon. / Please sit down.',
      'ANONYMOUS Question | QUESTION | Shall we begin?',
      'Vladimir Putin |  | Yes.',
    ],
  ],
  [
    'bold names with a role, and the colon after them',
    '**Jane Doe** (Foreign Minister): We agree.\n\n__Ann Bell__: So do **we**.\n\n**Jane Doe** (Foreign Minister): Good.\n',
    ['Jane Doe |  | We agree.', 'Ann Bell |  | So do we.', 'Jane Doe |  | Good.'],
  ],
  [
    'an interview of Q and A',
    'Interview with Jane Doe\n\nQ: Who are you?\n\nA: I am Jane.\nQ: And?\nA: That is all: nothing else.\n',
    [
      'ANONYMOUS Q | QUESTION | Who are you?',
      'Jane Doe | ANSWER | I am Jane.',
      'ANONYMOUS Q | QUESTION | And?',
      'Jane Doe | ANSWER | That is all: nothing else.',
    ],
  ],
  [
    'names without empty lines between them',
    'Jane Doe: We agree.\nAnn Bell: Do we?\nhttp://example.org is a site.\nJane Doe: At 10:30, yes.\nAnn Bell: Good.\n',
    [
      'Jane Doe |  | We agree.',
      'Ann Bell |  | Do we? http://example.org is a site.',
      'Jane Doe |  | At 10:30, yes.',
      'Ann Bell |  | Good.',
    ],
  ],
  [
    'labels on lines of their own, with times',
    'Jane Doe: (00:12)\nWe agree.\n\nAnn Bell: (01:02)\nDo we?\n\nJane Doe: (01:12)\nYes.\n',
    ['Jane Doe |  | We agree.', 'Ann Bell |  | Do we?', 'Jane Doe |  | Yes.'],
  ],
  [
    'times before labels',
    '[00:00:12] JANE DOE: We agree.\n\n[00:01:02] MODERATOR: Do we?\n\n[00:01:12] JANE DOE: Yes.\n',
    ['Jane Doe |  | We agree.', 'ANONYMOUS MODERATOR |  | Do we?', 'Jane Doe |  | Yes.'],
  ],
  [
    'Russian',
    'В.Путин: Добрый день!\n\nВопрос: Здравствуйте.\n\nС.Лавров: Спасибо. (Смех.) Начнём.\n\nВ.Путин: Да.\n\nС.Лавров: Хорошо.\n\nРеплика: Правильно!\n',
    [
      'В.Путин |  | Добрый день!',
      'ANONYMOUS Вопрос | QUESTION | Здравствуйте.',
      'С.Лавров |  | Спасибо. Начнём.',
      'В.Путин |  | Да.',
      'С.Лавров |  | Хорошо.',
      'ANONYMOUS Реплика |  | Правильно!',
    ],
  ],
  [
    'Chinese with the wide colon',
    '主持人：各位好。\n\n王毅：大家好。例如：我們可以開始。\n\n例如：這一個。\n\n記者：請問？\n\n王毅：謝謝。（掌声）\n',
    [
      'ANONYMOUS 主持人 |  | 各位好。',
      '王毅 |  | 大家好。例如：我們可以開始。 / 例如：這一個。',
      'ANONYMOUS 記者 |  | 請問？',
      '王毅 |  | 謝謝。',
    ],
  ],
  [
    'French with a space before the colon',
    'M. Jean Dupont : Bonjour à tous.\n\nQuestion : Et alors ?\n\nM. Jean Dupont : Voilà (Rires.) tout.\n\nMme la présidente : Merci.\n',
    [
      'M. Jean Dupont |  | Bonjour à tous.',
      'ANONYMOUS Question | QUESTION | Et alors ?',
      'M. Jean Dupont |  | Voilà tout.',
      'UNKNOWN Mme la présidente |  | Merci.',
    ],
  ],
  [
    'Spanish and German',
    'Sra. García: Buenos días.\n\nPeriodista: ¿Y?\n\nSra. García: Nada.\n\nHerr von der Heide: Guten Tag.\n\nPublikum: Bravo!\n',
    [
      'Sra. García |  | Buenos días.',
      'ANONYMOUS Periodista |  | ¿Y?',
      'Sra. García |  | Nada.',
      'Herr von der Heide |  | Guten Tag.',
      'COLLECTIVE Publikum |  | Bravo!',
    ],
  ],
  [
    'Arabic',
    'الوزير: صباح الخير\n\nسؤال: ما رأيكم؟\n\nمحمد علي: نوافق\n\nمحمد علي: شكرا\n',
    ['UNKNOWN الوزير |  | صباح الخير', 'ANONYMOUS سؤال | QUESTION | ما رأيكم؟', 'محمد علي |  | نوافق', 'محمد علي |  | شكرا'],
  ],
  [
    'capitals of many kinds',
    [
      'THE PRESIDENT: One.',
      'PRESIDENT VON DER LEYEN: Two.',
      'MR. McDONALD: Three.',
      'KING ABDULLAH II: Four.',
      'MS. JEAN-PIERRE: Five.',
      'SENIOR ADMINISTRATION OFFICIAL: Six.',
      'AUDIENCE MEMBERS: Seven.',
      'AUDIENCE MEMBER: Eight.',
      'UNIDENTIFIED SPEAKER: Nine.',
      'PRIME MINISTER XI: Ten.',
      'SENATOR O’BRIEN (D-NY): Eleven.',
      'MS. DOE AND MR. BELL: Twelve.',
      'Dr. EL-SISI: Thirteen.',
    ].join('\n\n'),
    [
      'UNKNOWN THE PRESIDENT |  | One.',
      'President von der Leyen |  | Two.',
      'Mr. McDonald |  | Three.',
      'King Abdullah II |  | Four.',
      'Ms. Jean-Pierre |  | Five.',
      'ANONYMOUS SENIOR ADMINISTRATION OFFICIAL |  | Six.',
      'COLLECTIVE AUDIENCE MEMBERS |  | Seven.',
      'ANONYMOUS AUDIENCE MEMBER |  | Eight.',
      'UNKNOWN UNIDENTIFIED SPEAKER |  | Nine.',
      'Prime Minister Xi |  | Ten.',
      'Senator O’Brien |  | Eleven.',
      'Ms. Doe + Mr. Bell |  | Twelve.',
      'Dr. El-Sisi |  | Thirteen.',
    ],
  ],
  [
    'an office whose holder the title names',
    'Remarks by President Biden Before Meeting with Vice President Harris\n\nTHE PRESIDENT:  One.\n\nTHE VICE PRESIDENT:  Two.\n\nTHE PRESIDENT:  Three.\n',
    ['President Biden |  | One.', 'Vice President Harris |  | Two.', 'President Biden |  | Three.'],
  ],
  [
    'an office whose holder is one of two in the title',
    'Remarks by President Biden and President of the Council Charles Michel\n\nTHE PRESIDENT:  One.\n\nPRESIDENT MICHEL:  Two.\n\nTHE PRESIDENT:  Three.\n',
    ['UNKNOWN THE PRESIDENT |  | One.', 'President Michel |  | Two.', 'UNKNOWN THE PRESIDENT |  | Three.'],
  ],
  [
    'a sentence in capitals, and words that look like labels',
    'MR. DOE:  Here it is.\n\nFirst: the plan.\n\nMr. President, Dear Joe: thank you.\n\nNATO: an alliance.\n\nWARNING: none.\n\nMR. DOE:  That is all.\n',
    [
      'Mr. Doe |  | Here it is. / First: the plan. / Mr. President, Dear Joe: thank you. / NATO: an alliance. / WARNING: none.',
      'Mr. Doe |  | That is all.',
    ],
  ],
  [
    'words of single speakers with a colon in plain sentences',
    'Jane Doe: One.\n\nAnn Bell: Two.\n\nLook: this is it.\n\nJane Doe: Three.\n\nLook: this too, and look again, and look.\n\nAnn Bell: Four.\n',
    [
      'Jane Doe |  | One.',
      'Ann Bell |  | Two. / Look: this is it.',
      'Jane Doe |  | Three. / Look: this too, and look again, and look.',
      'Ann Bell |  | Four.',
    ],
  ],
  [
    'labels that end with a full stop, in paragraphs that are indented',
    [
      '    The CHAIRMAN. The committee will come to order. We welcome',
      'our witness today.',
      '    Mr. SMITH of Texas. Thank you, Mr. Chairman. Mr. Doe. is a name,',
      'and so is Mr. JONES. The rest is prose.',
      '    Senator McDONALD. I agree.',
      '    Mr. Chairman. I repeat that.',
      '    The CHAIRMAN. So ordered. [Laughter.]',
    ].join('\n'),
    [
      'UNKNOWN The CHAIRMAN |  | The committee will come to order. We welcome our witness today.',
      'Mr. Smith of Texas |  | Thank you, Mr. Chairman. Mr. Doe. is a name, and so is Mr. JONES. The rest is prose.',
      'Senator McDonald |  | I agree. Mr. Chairman. I repeat that.',
      'UNKNOWN The CHAIRMAN |  | So ordered.',
    ],
  ],
  [
    'labels in small letters that end with a full stop and are repeated',
    [
      '    Chairman Doe. The hearing will come to order.',
      '    Mr. Bell. Thank you, Chairman Doe.',
      '    Dr. Roe. is a name in this sentence.',
      '    Chairman Doe. Please.',
      '    Mr. Bell. That is all.',
    ].join('\n'),
    [
      'Chairman Doe |  | The hearing will come to order.',
      'Mr. Bell |  | Thank you, Chairman Doe. Dr. Roe. is a name in this sentence.',
      'Chairman Doe |  | Please.',
      'Mr. Bell |  | That is all.',
    ],
  ],
  [
    'labels in capitals on lines of their own, without a colon',
    [
      'Reunión',
      '---',
      'PRESIDENTA JANE DOE',
      'Buenos días.',
      'Empezamos.',
      '---',
      'ANN BELL, SECRETARIA DE SALUD',
      'Gracias.',
      '---',
      'INTERLOCUTORA',
      '¿Por qué?',
      '---',
      'ANN BELL',
      'Porque sí.',
      '---',
      'PRESIDENTA JANE DOE',
      'Muy bien.',
    ].join('\n'),
    [
      'Presidenta Jane Doe |  | Buenos días. Empezamos.',
      'Ann Bell |  | Gracias.',
      'ANONYMOUS INTERLOCUTORA |  | ¿Por qué?',
      'Ann Bell |  | Porque sí.',
      'Presidenta Jane Doe |  | Muy bien.',
    ],
  ],
  [
    'bold names without a colon after a time',
    '0:00:12.9 **Jane Doe** We **agree**.\n\n0:00:27 **Ann Bell** Yeah.\n\n**Not** a name.\n\n0:01:00 **Jane Doe** Good.\n',
    ['Jane Doe |  | We agree.', 'Ann Bell |  | Yeah. / Not a name.', 'Jane Doe |  | Good.'],
  ],
  [
    'names with a time on lines of their own',
    'Jane Doe  00:04\nWe agree.\n\nSpeaker 1 (00:12)\nYeah.\n\nJane Doe  1:00:04\nGood.\n\n00:02 Ann Bell\nAt 10:30, then.\n',
    ['Jane Doe |  | We agree.', 'UNKNOWN Speaker 1 |  | Yeah.', 'Jane Doe |  | Good.', 'Ann Bell |  | At 10:30, then.'],
  ],
  [
    'bold names with a time, and headings of sections',
    '# Updates\n\n**Jane Doe 04:48**\n\nWe agree.\n\n# Known problems\n\n**Ann Bell 1:04:50**\n\nYeah.\n\n# Known problems\n\n**Jane Doe 05:48**\n\nGood.\n',
    ['Jane Doe |  | We agree.', 'Ann Bell |  | Yeah.', 'Jane Doe |  | Good.'],
  ],
  [
    'a name with an office after a comma, or with a party and a constituency',
    [
      'Jane Doe, Bundeskanzlerin:',
      'Guten Tag.',
      '',
      'Ann Bell (Emmendingen) (SPD):',
      'Danke.',
      '',
      'Überweisungsvorschlag:',
      'Ausschuss für Arbeit',
      '',
      'Tagesordnungspunkt 3:',
      'Beratung',
      '',
      'Jane Doe, Bundeskanzlerin:',
      'Bitte.',
      '',
      'Überweisungsvorschlag:',
      'Ausschuss für Inneres',
    ].join('\n'),
    [
      'Jane Doe |  | Guten Tag.',
      'Ann Bell |  | Danke. / Überweisungsvorschlag: Ausschuss für Arbeit / Tagesordnungspunkt 3: Beratung',
      'Jane Doe |  | Bitte. / Überweisungsvorschlag: Ausschuss für Inneres',
    ],
  ],
  [
    'an office before a name that is a label itself',
    'President of Freedonia Jane Doe: One.\n\nWriter Ann Bell: Two.\n\nJane Doe: Three.\n\nReply: Four.\n\nAnn Bell: Five.\n\nJane Doe: Six.\n\nReply: Seven.\n',
    [
      'Jane Doe |  | One.',
      'Writer Ann Bell |  | Two.',
      'Jane Doe |  | Three.',
      'ANONYMOUS Reply |  | Four.',
      'Ann Bell |  | Five.',
      'Jane Doe |  | Six.',
      'ANONYMOUS Reply |  | Seven.',
    ],
  ],
  [
    'bold words with a colon that are no names',
    '**Jane Doe:** We begin.\n\n**What it is about:** the plan.\n\n**Tim:** Yes.\n\n**Jane Doe:** Good.\n\n**News 財經 楊:** No.\n',
    ['Jane Doe |  | We begin. / What it is about: the plan.', 'Tim |  | Yes.', 'Jane Doe |  | Good.', 'News 財經 楊 |  | No.'],
  ],
  [
    'bold words of a talk in which one person speaks',
    '---\nspeaker: Jane Doe\n---\nWe begin.\n\n**Goal:** a plan.\n\n**Steps:** many.\n\nQ: All?\n',
    ['Jane Doe |  | We begin. / Goal: a plan. / Steps: many.', 'ANONYMOUS Q | QUESTION | All?'],
  ],
  [
    'a heading that lacks the colon of the others, and persons with numbers',
    '### Jane Doe:\nWe agree.\n\n### Visitor 1:\nYeah.\n\n### Jane Doe\nGood.\n\n### Item 7\n\nMore.\n',
    ['Jane Doe |  | We agree.', 'ANONYMOUS Visitor 1 |  | Yeah.', 'Jane Doe |  | Good. / More.'],
  ],
  [
    'initials, which are not a name',
    'JD: We agree.\n\nAB: Do we?\n\nJD: Yes.\n\nAB: Good.\n',
    ['ANONYMOUS JD |  | We agree.', 'ANONYMOUS AB |  | Do we?', 'ANONYMOUS JD |  | Yes.', 'ANONYMOUS AB |  | Good.'],
  ],
  [
    'initials of speakers whom the front matter names',
    '---\nspeakers:\n  - Jane Doe\n  - Ann Bell\n  - Alan Bond\n---\nJD: We agree.\n\nAB: Do we?\n\nJD: Yes.\n\nAB: Good.\n',
    ['Jane Doe |  | We agree.', 'ANONYMOUS AB |  | Do we?', 'Jane Doe |  | Yes.', 'ANONYMOUS AB |  | Good.'],
  ],
  [
    'the talk of one speaker whom the front matter names, and questions after it',
    '---\ntitle: A talk\nspeakers:\n  - Jane Doe\n---\n<https://example.org>\n\n# Introduction\n\nWe begin.\n\nIt goes on.\n\n# Q&A\n\nQ: Is that all?\n\nA: Yes.\n',
    ['Jane Doe |  | We begin. / It goes on.', 'ANONYMOUS Q | QUESTION | Is that all?', 'Jane Doe | ANSWER | Yes.'],
  ],
]

test.each(styles)('%s', async (_, content, turns) => {
  const found = await read(content, /\*\*|^#/m.test(content) ? '2021-05-04-talk.md' : undefined)
  expect(turnsOf(found)).toEqual(turns)
  expect(findingsOf(found)).toEqual([])
})

test('a label is the same person in each file, whatever the title says', async () => {
  const slugs = await Promise.all(
    ['Briefing by Press Secretary Jane Doe', 'Briefing'].map(async (title) => {
      const { record } = await read(`${title}\n\nMS. DOE: Yes.\n\nQ  No?\n\nMS. DOE: Yes.\n`)
      return record.persons.map(({ slug, name }) => `${slug} ${name}`)
    }),
  )
  expect(slugs).toEqual([['sample-ms-doe Ms. Doe'], ['sample-ms-doe Ms. Doe']])
})

test('a title with one wrong letter is read as the title, with a warning', async () => {
  const found = await read('PRESIDEN DOE: One.\n\nSECREATRY BELL: Two.\n\nPRESIDENT DOE: Three.\n')
  expect(found.record.persons.map(({ name }) => name)).toEqual(['President Doe', 'Secretary Bell'])
  expect(spansOf(found, 0)).toEqual(['SOURCE PRESIDEN DOE', 'CONTENT One.'])
  expect(warningsOf(found)).toContain('"PRESIDEN DOE" is read as "PRESIDENT DOE"')
})

test('labels that may be one person are two, with a warning', async () => {
  const found = await read('MS. MAI DOE: One.\n\nMS. DOE: Two.\n\nMS. MAI DOE: Three.\n')
  expect(found.record.persons.map(({ name }) => name)).toEqual(['Ms. Mai Doe', 'Ms. Doe'])
  expect(warningsOf(found)).toContain('"Ms. Doe" may be the same person as "Ms. Mai Doe": they are kept apart')
})

test('a line in brackets is no title', async () => {
  const found = await read('(Music)\n\nA talk\n\nMS. DOE: Yes.\n\nMS. DOE: No.\n')
  expect(found.record.meetings[0]?.title).toBe('A talk')
})

test('a heading that occurs twice is nobody, and neither headings nor text before somebody speaks are a place', async () => {
  const text = 'Talk\n\n# Known problems\n\nHTTP\n\n# How it goes on\n\nMore text.\n\nNowhere\n\n# Known problems\n\nThe end.\n'
  await expect(read(text, '2021-05-04-talk.md')).rejects.toThrow('expected a speaker at the start of a line')
  const found = await read(`${text}\n**Jane Doe:** Yes.\n\n**Jane Doe:** No.\n`, '2021-05-04-talk.md')
  expect(found.record.persons.map(({ name }) => name)).toEqual(['Jane Doe'])
  expect(found.record.places).toEqual([])
})

test('the talk of one speaker is recognized by the front matter, which is its source', async () => {
  const text = '---\ntitle: A talk\ndate: 2021-05-04\nspeaker: Jane Doe\n---\nWe begin.\n'
  expect(transcript.detect({ path: 'talk.md', head: Buffer.from(text) })).toBe(true)
  const found = await read(text, 'talk.md')
  expect(spansOf(found, 0)).toEqual(['SOURCE Jane Doe', 'CONTENT We begin.'])
  const two = text.replace('speaker: Jane Doe', 'speakers: [Jane Doe, Ann Bell]')
  expect(transcript.detect({ path: 'talk.md', head: Buffer.from(two) })).toBe(false)
  await expect(read(two, 'talk.md')).rejects.toThrow('expected a speaker at the start of a line')
})

test.each(['[00:17] **Joe7**: One.\n\n[01:17] **Joe7**: Two.\n', 'Joe  0:17\nOne.\n\nAnn  1:17\nTwo.\n\nJoe  2:17\nThree.\n'])(
  '%j is recognized by its times',
  (text) => {
    expect(transcript.detect({ path: '2021-05-04-talk.txt', head: Buffer.from(text) })).toBe(true)
  },
)

const dates: [string, string, string, object, string | RegExp][] = [
  ['front matter', '---\ndate: 2012-12-04T10:00:00Z\n---\n', 'talk.md', {}, '2012-12-04'],
  ['front matter in words', '---\ndate: 4 December 2012\n---\n', 'talk.md', {}, '2012-12-04'],
  ['a heading', '# Talk, December 4, 2012\n\n', 'talk.md', {}, '2012-12-04'],
  ['a first line', 'Talk of 4 décembre 2012\n\n', 'talk.txt', {}, '2012-12-04'],
  ['a line of the header', 'Talk\nOval Office\nDate: 2012-12-04\n\n', 'talk.txt', {}, '2012-12-04'],
  ['a heading with more words', '# Meeting 12\n\n### Meeting Date/Time: Dec 4, 2012, 14:00 UTC\n\n', 'talk.md', {}, '2012-12-04'],
  ['a line with a place and a day', 'Plenarprotokoll 18/91\nBerlin, Dienstag, den 4. Dezember 2012\n\n', 'talk.txt', {}, '2012-12-04'],
  ['a line in Chinese', '記者會\n日期：2012年12月4日\n\n', 'talk.txt', {}, '2012-12-04'],
  ['the name of the file', 'Talk\n\n', 'a/2012-12-04-talk.txt', {}, '2012-12-04'],
  [
    'a date before the time, after the day of publication',
    '---\ndate: 2012-12-05\n---\nHall\n(December 4, 2012)\n8 P.M. EST\n\n',
    'talk.md',
    {},
    '2012-12-04',
  ],
  ['an order that is said', '---\ndate: 03/04/2012\n---\n', 'talk.md', { dates: 'dmy' }, '2012-04-03'],
  [
    'two orders',
    '---\ndate: 03/04/2012\n---\n',
    'talk.md',
    {},
    /talk\.md:2: expected a date that has one meaning.*--dates dmy or --dates mdy, found "03\/04\/2012"/,
  ],
  ['31 February', '---\ndate: 2012-02-31\n---\n', 'talk.md', {}, /talk\.md:2: expected a day that the calendar has, found "2012-02-31"/],
  ['nothing', 'Talk\n\n', 'talk.txt', {}, /talk\.txt: expected a date, found none\. Write it in the front matter/],
]

test.each(dates)('the date from %s', async (_, start, path, options, expected) => {
  const result = read(`${start}MS. DOE: Yes.\n\nQ  No?\n\nMS. DOE: Yes.\n`, path, options)
  if (typeof expected === 'string') {
    const found = await result
    expect(found.record.statements.map(({ saidOn }) => saidOn)).toEqual([expected, expected, expected])
    expect(warningsOf(found).some((warning) => warning.includes('name of the file'))).toBe(path.startsWith('a/'))
  } else await expect(result).rejects.toThrow(expected)
})

test.each([
  ['no label', 'Some text.\n\nMore text.\n', Refused, /expected a speaker at the start of a line/],
  ['a NUL character', 'MS. DOE: Yes.\n\nMS. DOE: N\0o.\n', Refused, /talk\.txt:3: expected text, found a NUL character/],
  ['front matter that is no YAML', '---\ntitle: "a\nb: [\n---\nMS. DOE: Yes.\n', Unreadable, /front matter is no YAML/],
  [
    'a statement of 5,000,000 characters',
    `MS. DOE: Yes.\n\nMR. BELL: ${'word '.repeat(1_000_000)}\n`,
    Refused,
    /talk\.txt:3: expected a statement of at most 4,000,000 characters/,
  ],
])('%s is refused', async (_, content, kind, message) => {
  const error: unknown = await read(content).then(
    () => undefined,
    (error) => error,
  )
  expect(error).toBeInstanceOf(kind)
  expect(error instanceof Error ? error.message : '').toMatch(message)
})

test('a long text is cut into documents between statements', async () => {
  const long = 'a few words, '.repeat(100_000)
  const found = await read(`MS. DOE: ${long}\n\nMR. BELL: 😀 ${long}\n\nMS. DOE: ${long}\n\nMR. BELL: ${long}\n`)
  expect(found.record.documents.map(({ slug }) => slug.replace(/.*-talk/, ''))).toEqual(['', '-part-2'])
  expect(found.record.documents.every(({ text = '' }) => text.length <= 4_000_000)).toBe(true)
  expect(findingsOf(found)).toEqual([])
  expect(found.record.statements).toHaveLength(4)
})

test.each([
  ['README.md', '# Tool\n\n**Note:** use it.\n\n**Usage:** run it.\n\n**Note:** again.\n'],
  ['guide.md', '# Tool\n\n### Getting Started:\n\nRun it.\n\n### Further Reading:\n\nRead it.\n'],
  ['guide.md', '# Tool\n\n**Usage:** run it.\n\n**Options:** none.\n\n**Usage:** again.\n'],
  ['notes.txt', 'Dear all,\n\nPlease note: the meeting is at 10:30.\n\nRegards\n'],
  ['recipe.txt', 'Ingredients: flour\nMethod: mix\nTime: 10 minutes\n'],
  ['mail.txt', 'From: Jane Doe\nTo: Ann Bell\nSubject: Talk\nDate: 2012-12-04\n\nHello.\n'],
  ['prose.txt', 'He said: we agree.\n\nShe said: we do not.\n'],
  ['data.yaml', 'JANE DOE: one\nANN BELL: two\nJANE DOE: three\n'],
])('%s is no transcript', (path, content) => {
  expect(transcript.detect({ path, head: Buffer.from(content) })).toBe(false)
})

const briefings = '../shared/corpora/wh-briefings/md'
// The corpus has a split by a regular expression, with 5,711 turns. It was compared with this one, turn by turn:
//   65 of its turns are notes only, such as "Q (Inaudible.)" or "(Nods.)": no words, so no statement; a warning counts them.
//  179 turns here are none there: 178 questions after "Q" with one space, which it joined to the answer before, in one file; "Dr. WALENSKY:".
//  434 texts differ: there they contain the closing time ("12:15 P.M. EDT"), links after it, or a question that was joined.
//    0 texts differ in other words, once notes and brackets are removed from both.
describe.skipIf(!existsSync(briefings))(`briefings, skipped if ${briefings} is not there`, () => {
  test('5,711 turns by the regular expression, without 65 of notes only, with 179 that it does not find', async () => {
    let count = 0
    for (const name of readdirSync(briefings)) {
      const found = await readSource(transcript, sourceFrom(`${briefings}/${name}`))
      count += found.record.statements.length
    }
    expect(count).toBe(5711 - 65 + 179)
  })
})

const archive = '../shared/corpora/archive-tw'
describe.skipIf(!existsSync(archive))(`meetings, skipped if ${archive} is not there`, () => {
  test('each heading of the third level is a statement', async () => {
    let [count, headings] = [0, 0]
    for (const name of readdirSync(archive)) {
      const found = await readSource(transcript, sourceFrom(`${archive}/${name}`))
      count += found.record.statements.length
      headings += found.record.documents[0]?.text?.match(/^### /gm)?.length ?? 0
      expect(findingsOf(found)).toEqual([])
    }
    expect([count, headings]).toEqual([2954, 2954])
  })
})
