/** A path of this server to go back to, in letters that a header can carry; anything else leads to the first page. */
export function localPath(asked: string | null | undefined, otherwise = '/'): string {
  return asked && /^\/(?!\/)[!-[\]-~]*$/.test(asked) && asked.length <= 1000 ? asked : otherwise
}
