// Files of documents: laid under their digest, given out to the audience of the document they belong to.
import type { Context } from 'hono'
import { DOCUMENT_BYTES_MAX } from '../../record/store/documents.ts'
import { UploadRefused } from '../../record/store/uploads.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { allOf, type Thing } from '../../rules/organisation.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { answer, jsonAnswer } from './answer.ts'
import { arrivalOf, visitOf } from './arrival.ts'
import type { Doors } from './doors.ts'
import { nobodyThere, turnedAway } from './guard.ts'
import { hasAlready } from './kept-answers.ts'
import { readBytes } from './payload.ts'
import { absentPage, show } from './showing.ts'

/** Takes the raw bytes of one file and answers their digest, which a later `version.lay` names. */
export async function layFile(doors: Doors, c: Context): Promise<Response> {
  const { by } = arrivalOf(doors, c)
  if (!by) return nobodyThere(doors, c)
  if (!mayLayAct('version.lay', by.role)) return turnedAway(c, 403, 'files-not-yours')
  const bytes = await readBytes(c, DOCUMENT_BYTES_MAX)
  if (bytes instanceof Response) return bytes
  if (bytes.length === 0) return turnedAway(c, 400, 'file-empty')
  try {
    return jsonAnswer(201, { digest: doors.documents.put(bytes, by), bytes: bytes.length })
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    return turnedAway(c, 507, `upload-${error.why}`)
  }
}

/** Gives out a file, when the reader may see a document it belongs to. To others there is no such file. */
export async function giveFile(doors: Doors, c: Context): Promise<Response> {
  const arrival = arrivalOf(doors, c)
  const { visit } = visitOf(doors, c, arrival)
  const digest = c.req.param('digest') ?? ''
  const version = versionSeen(visit, digest)
  if (!version) return show(c, visit, absentPage(visit))
  const headers = {
    etag: `"${digest}"`,
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Kurultai-Persona, Kurultai-Persona-Token',
  }
  if (hasAlready(c.req.header('if-none-match'), headers.etag)) return answer(304, null, headers)
  const bytes = doors.documents.get(digest)
  if (!bytes) return show(c, visit, absentPage(visit))
  return answer(200, new Uint8Array(bytes), {
    ...headers,
    'content-type': safeType(version.mediaType),
    'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeName(version.fileName ?? `${digest.slice(0, 12)}.bin`)}`,
  })
}

function versionSeen(visit: Visit, digest: string): Thing<'version'> | undefined {
  return allOf(visit.org, 'version').find(
    (version) => version.digest === digest && mayRead(visit, 'version', version.id),
  )
}

/** Types that a browser will not run, whatever was claimed when the file was laid. */
function safeType(claimed: string | undefined): string {
  const inert =
    /^(application\/(pdf|zip|msword|rtf|vnd\.[\w.+-]+)|image\/(png|jpeg|tiff)|text\/plain)$/
  return claimed && inert.test(claimed) ? claimed : 'application/octet-stream'
}

/** RFC 5987: everything but letters and digits of ASCII is percent-encoded. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed().replace(/[/\\]/g, '_')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
