/** The start of a small file of each format, to check that no format recognizes a file of another one. */
export const formatHeads: readonly { format: string; path: string; head: string }[] = [
  {
    format: 'record',
    path: 'record.yaml',
    head: 'format: rapporteur/1\ndataset:\n  slug: a\n  title: A\n  licence: CC0-1.0\nstatements:\n  - slug: a-1\n    text: Words\n    saidOn: 2012-12-04\n',
  },
  { format: 'record', path: 'persons.yaml', head: 'persons:\n  - slug: jane-doe\n    name: Jane Doe\n    positions: []\n' },
  {
    format: 'record',
    path: 'record.json',
    head: '{"format":"rapporteur/1","dataset":{"slug":"a","title":"A","licence":"CC0-1.0"},"persons":[{"slug":"jane-doe","name":"Jane Doe"}]}',
  },
  {
    format: 'record',
    path: 'record.jsonl',
    head: '{"format":"rapporteur/1","dataset":{"slug":"a","title":"A","licence":"CC0-1.0"}}\n{"persons":[{"slug":"jane-doe","name":"Jane Doe"}]}\n',
  },
  { format: 'table', path: 'table.csv', head: 'speaker,text,date\nJane Doe,We agree.,2012-12-04\n' },
  { format: 'table', path: 'table.tsv', head: 'speaker\ttext\tdate\nJane Doe\tWe agree.\t2012-12-04\n' },
  { format: 'table', path: 'table.jsonl', head: '{"speaker":"Jane Doe","text":"We agree.","date":"2012-12-04"}\n' },
  {
    format: 'tei',
    path: 'ParlaMint-XX.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX" xml:lang="en">\n<teiHeader><fileDesc><titleStmt><title>Corpus</title></titleStmt></fileDesc></teiHeader></teiCorpus>',
  },
  {
    format: 'tei',
    path: 'ParlaMint-XX_2018-07-07.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX_2018-07-07" xml:lang="en">\n<text><body><div type="debateSection"><u who="#Doe" ana="#regular"><seg>Words</seg></u></div></body></text></TEI>',
  },
  {
    format: 'akn',
    path: 'debate.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="hansard"><debateBody><debateSection name="x"><speech by="#doe"><from>Jane Doe</from><p>Words</p></speech></debateSection></debateBody></debate></akomaNtoso>',
  },
  {
    format: 'popolo',
    path: 'popolo.json',
    head: '{"persons":[{"id":"1","name":"Jane Doe","other_names":[]}],"organizations":[{"id":"o","name":"Parliament","classification":"legislature"}],"memberships":[{"person_id":"1","organization_id":"o"}]}',
  },
  {
    format: 'popolo',
    path: 'slugs.json',
    head: '{"organizations":[{"classification":"party","id":"org.example/red","name":"Red","slug":"red"}],"persons":[{"id":"org.example/1","name":"Jane Doe","slug":"jane-doe"}]}',
  },
  {
    format: 'transcript',
    path: 'briefing.md',
    head: '---\ntitle: Press Briefing\ndate: 2021-05-04\n---\n\nMS. DOE:  Good afternoon. We agree.\n\nQ    Is that all?\n\nMS. DOE:  Yes.\n',
  },
  {
    format: 'transcript',
    path: 'meeting.md',
    head: '# 2022-12-12 Meeting\n\n### 唐鳳:\n\n大家好。\n\n### Jane Doe:\n\nGood afternoon.\n',
  },
]
