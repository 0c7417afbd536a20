/** A root file as ParlaMint has it: taxonomies, organizations, persons, the names of the sittings. */
export const rootFile = `<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude" xml:id="ParlaMint-XX" xml:lang="xx">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main" xml:lang="de">Parlamentskorpus [ParlaMint]</title>
        <title type="main" xml:lang="en">Parliamentary corpus of Examplia [ParlaMint SAMPLE]</title>
        <title type="sub">Sittings</title>
      </titleStmt>
      <editionStmt><edition>4.1</edition></editionStmt>
      <publicationStmt>
        <idno type="URI" subtype="handle">http://hdl.example.org/11356/1</idno>
        <availability status="free"><licence>http://creativecommons.org/licenses/by/4.0/</licence><p>See <ref target="https://example.org/">us</ref>.</p></availability>
      </publicationStmt>
      <sourceDesc><bibl><title>Minutes</title><date from="2018-07-07" to="--07-13"/></bibl></sourceDesc>
    </fileDesc>
    <encodingDesc>
      <classDecl>
        <taxonomy xml:id="ParlaMint-taxonomy-topic">
          <category xml:id="healt"><catDesc xml:lang="en"><term>Health</term>: care</catDesc><catDesc xml:lang="de"><term>Gesundheit</term></catDesc>
            <category xml:id="healt.old"><catDesc xml:lang="en"><term>Old age</term></catDesc></category>
          </category>
        </taxonomy>
        <taxonomy xml:id="speaker_types"><category xml:id="chair"><catDesc><term>Chair</term></catDesc></category></taxonomy>
      </classDecl>
    </encodingDesc>
    <profileDesc>
      <particDesc>
        <listOrg>
          <org xml:id="Parl" role="parliament">
            <orgName full="yes" xml:lang="de">Rat von Beispiel</orgName>
            <orgName full="yes" xml:lang="en">Council of Examplia</orgName>
            <orgName full="abb">RB</orgName>
            <idno type="URI" subtype="wikimedia">https://de.example.org/wiki/Rat</idno>
            <idno type="wikidata">http://www.wikidata.org/entity/Q42</idno>
          </org>
          <org xml:id="party.G" role="politicalParty"><orgName full="yes" xml:lang="de">Grüne</orgName></org>
          <org xml:id="gov" role="government"><orgName full="yes">Regierung</orgName></org>
          <listRelation><relation name="coalition" mutual="#party.G"/></listRelation>
        </listOrg>
        <listPerson>
          <person xml:id="Ann.Öz">
            <persName xml:lang="de"><surname>Öz</surname><forename>Ann</forename><forename>Maria</forename></persName>
            <persName xml:lang="de" to="2001-01-01"><forename>Ann</forename><surname>Alt</surname></persName>
            <persName xml:lang="uk">Анн Оз</persName>
            <sex value="F"/>
            <birth when="1970-01-01"/>
            <idno type="URI" subtype="wikidata">https://www.wikidata.org/wiki/Q7</idno>
            <affiliation role="member" ref="#Parl" from="2015-01-01" to="2018-12-31"/>
            <affiliation role="member" ref="#party.G" from="2015-01-01"/>
            <affiliation role="member" ref="#party.G" from="2015-01-01"/>
            <affiliation role="minister" ref="#gov" from="--02-28" to="2020"><roleName xml:lang="de">Ministerin</roleName><roleName xml:lang="en">Minister of Health</roleName></affiliation>
            <affiliation role="head" ref="#gov" from="2021-01-01T10:00:00"/>
          </person>
          <person xml:id="Bo"><persName>Bo Lee</persName><affiliation role="deputyHead" ref="#elsewhere" from="2018-05-01" to="2017-05-01"/></person>
          <person xml:id="hu"><persName xml:lang="hu"><surname>Kovács</surname><forename>Éva</forename></persName></person>
          <person xml:id="nameless"/>
        </listPerson>
      </particDesc>
    </profileDesc>
  </teiHeader>
  <xi:include href="ParlaMint-XX_2018-07-07.xml"/>
  <xi:include href="ParlaMint-XX_2018-07-08.xml"/>
</teiCorpus>
`

const header = (id: string) => `  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="main" xml:lang="en">Corpus of Examplia, sitting of 2018-07-07 [${id}]</title>
        <meeting n="27" corresp="#Parl" ana="#parla.term">Term 27</meeting>
        <meeting n="1" corresp="#Parl" ana="#parla.sitting">1</meeting>
      </titleStmt>
      <publicationStmt>
        <availability><licence>http://creativecommons.org/licenses/by/4.0/</licence></availability>
        <date when="2024-01-23">2024-01-23</date>
      </publicationStmt>
      <sourceDesc>
        <bibl>
          <title>Minutes</title>
          <publisher>Council Press</publisher>
          <idno type="URI" subtype="parliament">https://example.org/minutes/1.html</idno>
          <date when="2018-07-09"/>
        </bibl>
      </sourceDesc>
    </fileDesc>
    <profileDesc>
      <settingDesc>
        <setting>
          <name type="city">Beispielstadt</name>
          <name type="country" key="BE">Belgium</name>
          <date when="2018-07-07">7.7.2018</date>
        </setting>
      </settingDesc>
    </profileDesc>
  </teiHeader>`

/** A sitting: several divisions, notes in and between speeches, guests, speakers that are not known, two languages. */
export const sitting = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX_2018-07-07" xml:lang="de" ana="#parla.sitting">
${header('ParlaMint')}
  <text ana="#reference">
    <body>
      <div type="debateSection">
        <head>Opening of the <hi>sitting</hi></head>
        <note type="time">14.00</note>
        <note type="speaker">Präsidentin Öz:</note>
        <u who="#Ann.Öz" ana="#chair" xml:id="ParlaMint-XX_2018-07-07.u1">
          <seg xml:id="s1">Die Sitzung ist
            eröffnet. 😀</seg>
          <kinesic type="applause"><desc>(Beifall)</desc></kinesic>
          <seg>Ich danke <note type="comment">(lacht)</note> allen<note>!</note>, die da sind.</seg>
          <seg>Wir beginnen.</seg>
        </u>
        <note type="comment">Bo Lee geht ans Pult.</note>
        <u who="#Bo" ana="#regular topic:healt" xml:id="ParlaMint-XX_2018-07-07.u2"><seg xml:lang="en">Thank you.</seg></u>
        <note type="speaker">Eine Stimme:</note>
        <u ana="#guest" xml:id="ParlaMint-XX_2018-07-07.u3"><seg>Hört, hört!</seg></u>
        <u ana="#guest"><seg>Ja!</seg><gap reason="inaudible"><desc>unverständlich</desc></gap></u>
      </div>
      <div type="debateSection" xml:id="d2">
        <head>Budget</head>
        <div type="part">
          <head>Health</head>
          <u who="#Bo #Ann.Öz" ana="#regular" xml:id="ParlaMint-XX_2018-07-07.u5" xml:lang="en">We <vocal type="cough"><desc>cough</desc></vocal> agree.</u>
          <u who="#unknown" xml:id="ParlaMint-XX_2018-07-07.u6"><note>nods</note></u>
        </div>
        <u who="#Visitor" ana="#guest" xml:id="ParlaMint-XX_2018-07-07.u7"><seg>Bonjour.</seg></u>
      </div>
      <div type="commentSection"><note>The sitting ends.</note></div>
      <div type="debateSection"><u who="#Bo" ana="#chair" xml:id="x8"><seg>Schluss.</seg></u></div>
    </body>
  </text>
</TEI>
`

const word = (text: string, join = '') => `<w lemma="x" msd="UPosTag=X"${join === '' ? '' : ` join="${join}"`}>${text}</w>\n`
const sign = (text: string, join = '') => `<pc msd="UPosTag=PUNCT"${join === '' ? '' : ` join="${join}"`}>${text}</pc>\n`

/** The first speeches of the sitting with linguistic annotation. */
export const annotated = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX_2018-07-07.ana" xml:lang="de" ana="#parla.sitting">
${header('ParlaMint.ana')}
  <text>
    <body>
      <div type="debateSection">
        <head>Opening of the sitting</head>
        <note type="time">14.00</note>
        <note type="speaker">Präsidentin Öz:</note>
        <u who="#Ann.Öz" ana="#chair" xml:id="ParlaMint-XX_2018-07-07.u1">
          <seg>
            <s>
${word('Die')}<name type="MISC">
${word('Sitzung')}</name>
${word('ist')}<w join="right">eröffnet<w norm="er"/><w norm="öffnet"/></w>
${sign('.')}<linkGrp targFunc="head argument" type="UD-SYN"><link ana="ud-syn:root" target="#a #b"/></linkGrp>
            </s>
            <s>${word('😀')}</s>
          </seg>
          <kinesic type="applause"><desc>(Beifall)</desc></kinesic>
          <seg><s>${word('Ich')}${word('danke')}<note type="comment">(lacht)</note>${word('allen')}<note>!</note>${sign(',', 'left')}${word('die')}${word('da')}${word('sind', 'right')}${sign('.')}</s></seg>
          <seg><s>${word('Wir')}${word('beginnen', 'right')}${sign('.')}</s></seg>
        </u>
      </div>
    </body>
  </text>
</TEI>
`

export const personList = `<?xml version="1.0" encoding="UTF-8"?>
<listPerson xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX-listPerson" xml:lang="en">
  <head>List of speakers</head>
  <person xml:id="Bo"><persName><forename>Bo</forename><surname>Lee</surname></persName>
    <affiliation from="2015-05-07" ref="#Parl" role="member" to="2017-05-03"/></person>
</listPerson>
`

/** The list of organizations beside the list of persons. */
export const organizationList = `<?xml version="1.0" encoding="UTF-8"?>
<listOrg xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX-listOrg" xml:lang="en">
  <org xml:id="Parl" role="parliament"><orgName full="yes">Council of Examplia</orgName></org>
  <org xml:id="club" role="ethnicCommunity"><orgName full="yes">Club</orgName></org>
</listOrg>
`
