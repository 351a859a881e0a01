// What may differ between two councils of which the hidden words differ: hashes and commitments that rest on those words, and
// ids that a page makes by chance for the acts that it lets its reader lay.

export function withoutHashes(payload: string): string {
  return payload
    .replace(/sealed:[0-9a-f]{64}/g, 'sealed')
    .replace(/[A-Za-z0-9+/]{43}=/g, 'hash')
    .replace(/(name="act" value=")[^"]*/g, '$1')
    .replace(/\d{1,20}-[0-9a-f]{8}(?=\n|\\n)/g, 'place')
    .replace(/"now":\d+/g, '"now":0')
}

/** Where two texts begin to differ, with a little of both; undefined where they are the same. */
export function difference(one: string, two: string): string | undefined {
  if (one === two) return undefined
  let at = 0
  while (one[at] === two[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 120), at + 60))
  return `${around(one)} or ${around(two)}`
}
