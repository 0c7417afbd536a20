import { describe, expect, test } from 'vitest'
import { readXml, type XmlHandler } from '../../src/import/xml-events.ts'
import { sourceOf } from './format-suite.ts'

/** What a handler is told, as text. */
async function told(content: Buffer | string, step?: number): Promise<string> {
  const seen: string[] = []
  let text = ''
  const end = () => {
    if (text !== '') seen.push(JSON.stringify(text))
    text = ''
  }
  const handler: XmlHandler = {
    open(name, attributes, line) {
      end()
      seen.push(`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>${line}`)
    },
    text(characters) {
      text += characters
    },
    close(name) {
      end()
      seen.push(`</${name}>`)
    },
  }
  for await (const _ of readXml(sourceOf('a.xml', content, step), handler));
  return seen.join(' ')
}

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('XML as it is read', () => {
  test('elements, attributes, text, CDATA and entities, each with its line', async () => {
    const xml =
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "a.dtd">\n<a xml:id="x"><!-- no -->\n<t:b n="1 &lt; 2">A &amp; B &#233;<![CDATA[<c>]]></t:b></a>'
    const expected = '<a xml:id=x>3 "\\n" <b n=1 < 2>4 "A & B é<c>" </b> </a>'
    for (const step of [1, 3, 1000]) expect(await told(xml, step)).toBe(expected)
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>é漢😀</a>')],
    ['UTF-16 LE', Buffer.from('\ufeff<a>é漢😀</a>', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeff<a>é漢😀</a>', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('<a>é漢😀</a>', 'utf16le')],
    ['UTF-8 that declares UTF-16', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é漢😀</a>')],
  ])('in %s', async (_, bytes) => {
    for (const step of [1, 3, 1000]) expect(await told(bytes, step)).toBe('<a>1 "é漢😀" </a>')
  })

  test.each(['ISO-8859-1', 'windows-1252', 'latin1'])('in %s, if it declares that', async (encoding) => {
    expect(await told(latin(`<?xml version='1.0' encoding='${encoding}'?><a>é</a>`))).toBe('<a>1 "é" </a>')
  })

  test.each<[string, Buffer | string, RegExp]>([
    ['bytes that are not UTF-8', latin('<a>\n\n<b>é</b></a>'), /^a\.xml:3 is not UTF-8\. Save the file as UTF-8, or declare/],
    ['an encoding that is not known', '<?xml version="1.0" encoding="x-klingon"?><a/>', /^a\.xml:1 declares the encoding "x-klingon"/],
    ['an element that is closed by another one', '<a>\n<b></a>', /^a\.xml:2 is not well-formed XML/],
    ['a truncated file', '<a>\n<b>text</b>\n<c>', /^a\.xml:3 ends before all elements are closed: 2 are open\. Is the file truncated\?/],
    ['a file that ends in a tag', '<a>\n<b', /^a\.xml:2 ends before/],
    ['an empty file', '', /^a\.xml:1 is not well-formed XML/],
    ['text that is not XML', 'Hello', /^a\.xml:1 is not well-formed XML/],
    ['NUL', '<a>\n\0</a>', /^a\.xml:2 is not well-formed XML: disallowed character/],
    [
      'an entity that is not defined',
      '<a>\n&eacute;</a>',
      /^a\.xml:2 is not well-formed XML: undefined entity.*write the character itself/,
    ],
    [
      'entities that expand',
      '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
      /^a\.xml:1 declares entities, which are not read/,
    ],
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', /^a\.xml:1 declares entities/],
    ['an attribute twice', '<a b="1" b="2"/>', /^a\.xml:1 is not well-formed XML/],
    ['elements nested too deeply', '<a>'.repeat(300), /^a\.xml:1 has more than 200 elements in one another/],
    [
      'a text without an end',
      `<a>\n${'x'.repeat(4_200_000)}</a>`,
      /^a\.xml:1 has more than 4,000,000 characters in one text, tag or comment/,
    ],
    ['an attribute without an end', `<a>\n<b c="${'x'.repeat(4_200_000)}"/></a>`, /^a\.xml:2 has more than 4,000,000 characters/],
  ])('%s is refused with its line', async (_, content, message) => {
    const error = await told(content).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'Unreadable', message: expect.stringMatching(message) })
  })
})
