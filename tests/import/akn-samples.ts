/** A debate of Akoma Ntoso 3.0: metadata, sections in one another, questions with answers, notes in and between speeches. */
export const debate = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <debate name="hansard">
    <meta>
      <identification source="#clerk">
        <FRBRWork>
          <FRBRthis value="/akn/be/debaterecord/1995-10-31/main"/>
          <FRBRuri value="/akn/be/debaterecord/1995-10-31"/>
          <FRBRalias value="Debates of 31 October"/>
          <FRBRdate date="1995-10-31" name="generation"/>
          <FRBRauthor href="#house" as="#author"/>
          <FRBRcountry value="be"/>
        </FRBRWork>
        <FRBRExpression>
          <FRBRdate date="2012-05-31" name="markup"/>
          <FRBRlanguage language="eng"/>
        </FRBRExpression>
        <FRBRManifestation><FRBRuri value="https://example.org/1995-10-31.xml"/></FRBRManifestation>
      </identification>
      <publication date="1995-11-30" name="internal" showAs="Internal"/>
      <references source="#clerk">
        <TLCOrganization eId="house" href="/ontology/organization/be/house" showAs="The House"/>
        <TLCPerson eId="speaker1" href="/ontology/person/be/smith" showAs="Mr Smith"/>
        <TLCPerson eId="adam" href="/ontology/person/be/adam" showAs="Adam Öz"/>
        <TLCPerson eId="local" href="#" showAs="Ms Local"/>
        <TLCRole eId="chair" href="/ontology/role/be/chair" showAs="Mr. Speaker"/>
        <TLCRole eId="ms" href="/ontology/role/be/ms" showAs="Minister of State"/>
        <TLCConcept eId="carried" href="/ontology/concept/carried" showAs="Carried"/>
      </references>
    </meta>
    <preface>
      <p>OFFICIAL REPORT</p>
      <p>Tuesday, <docDate date="1995-10-31">31st October, 1995</docDate></p>
      <p>The House met at <recordedTime time="1995-10-31T14:30:00" type="startEvent"/>2.30 p.m.</p>
    </preface>
    <debateBody>
      <debateSection eId="sec1" name="preamble"><scene>[Mr. Speaker in the Chair]</scene></debateSection>
      <prayers eId="pry"><heading>PRAYERS</heading></prayers>
      <questions eId="qs">
        <heading>ORAL ANSWERS<recordedTime time="1995-10-31T14:40:00"/></heading>
        <debateSection eId="q1" name="question">
          <num>12.</num>
          <heading>BANDITRY</heading>
          <question by="#adam" to="#ms" eId="pq1">
            <from>Mr. Adam</from>
            <p>asked the Minister</p>
            <blockList><item><num>(a)</num><p>whether he is aware;</p></item></blockList>
          </question>
          <summary>(Question deferred)</summary>
          <speech by="#speaker1" as=" #chair" eId="sp1"><from>Mr. Speaker</from><p><noteRef marker="2" href="#n2"/>Anybody from <i>the Office</i>?</p></speech>
          <answer by="#local" as="#ms" eId="an1"><from>The Minister</from><p>Sir, it is <remark type="noise">(laughter)</remark> being prepared.</p><p xml:lang="fr">Merci.</p></answer>
          <answer by="#house" eId="an2"><p>We confirm. 😀</p></answer>
          <narrative>(Several members stood up)</narrative>
        </debateSection>
        <debateSection eId="q2" name="question">
          <question by="#adam" eId="pq2"><p>Two?</p></question>
          <question by="#adam" eId="pq3"><p>Three?</p></question>
          <answer by="#local" eId="an3"><p>Both.</p></answer>
          <question by="#adam" eId="pq4"><p>Four?</p></question>
          <answer by="#local" eId="an4" startTime="1995-11-01T00:10:00"><p>Yes.</p></answer>
        </debateSection>
      </questions>
      <adjournment eId="adj">
        <heading>ADJOURNMENT</heading>
        <speechGroup>
          <speech by="" eId="sp2"><from>Hon. Members</from><p>Aye!</p></speech>
          <speech by="#stranger" eId="sp3"><p>Order!</p></speech>
          <speech eId="sp4"><p>No!</p></speech>
          <speech by="#adam" eId="sp5"><from>Mr. Adam</from></speech>
        </speechGroup>
        <narrative>The House rose at 6.30 p.m.</narrative>
      </adjournment>
    </debateBody>
  </debate>
</akomaNtoso>
`

/** What SayIt exports: no namespace, no identification, speeches without ids. */
export const sayit = `<akomaNtoso>
  <debate>
    <meta><references><TLCPerson href="/ontology/person/sayit/audrey" id="audrey" showAs="Audrey"/></references></meta>
    <preface><docTitle>A conversation</docTitle><link href="https://example.org/conversation"/></preface>
    <debateBody>
      <debateSection>
        <heading>Greetings</heading>
        <speech by="#audrey" startTime="2016-10-24T10:00:00"><p>Hello.</p></speech>
        <speech by="#audrey"><heading>Two</heading><p>Good<br/>day.</p></speech>
        <narrative><p>(silence)</p></narrative>
        <debateSection><speech><from>A guest:</from><p>Bye.</p></speech></debateSection>
      </debateSection>
      <speech by="#audrey"><p>The end.</p></speech>
    </debateBody>
  </debate>
</akomaNtoso>
`
