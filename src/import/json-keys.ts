/** The keys of the outermost mapping, and those of the mappings in its lists, as far as the text goes. */
export function keysOf(text: string): { outer: string[]; inner: string[] } | undefined {
  const open: string[] = []
  const outer = new Set<string>()
  const inner = new Set<string>()
  if (!/^\s*[[{]/.test(text)) return undefined
  for (const [token, key] of text.matchAll(/"((?:[^"\\]|\\.){0,200})"\s*:|"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') open.push(token)
    else if (token === ']' || token === '}') open.pop()
    else if (key !== undefined) {
      const depth = open.join('')
      if (depth === '{') outer.add(key)
      else if (depth === '{[{' || depth === '[{') inner.add(key)
    }
  }
  return { outer: [...outer], inner: [...inner] }
}
