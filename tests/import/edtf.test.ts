import { describe, expect, test } from 'vitest'
import { parseEdtf } from '../../src/record/edtf.ts'

describe('a date', () => {
  test.each(['2012-02-31', '2013-02-29', '1900-02-29', '2012-04-31', '2012-12-04/2012-12-32', '2012-02-30T10:00:00Z'])(
    'that the calendar does not have is refused: %s',
    (text) => {
      expect(() => parseEdtf(text)).toThrow(RangeError)
    },
  )

  test.each(['2012-02-29', '2000-02-29', '0004-02-29', '2012-12-31', '2012-02-28/2012-03-01'])('that it has is read: %s', (text) => {
    expect(parseEdtf(text).edtf).toBe(text)
  })
})
