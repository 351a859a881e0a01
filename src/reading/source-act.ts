import type { Act } from '../rules/acts.ts'
import type { Proposal } from './proposal.ts'

/** A report as a source: its id on record, its first line, the digest of its bytes (SHA-256, hex). */
export type ReportSource = { readonly id: string; readonly title: string; readonly digest: string }

/** The act that enters a report as a source, with its outlet and what it cites where it says so. */
export function sourceAct(
  { id, title, digest }: ReportSource,
  proposals: readonly Proposal[],
): Act {
  const outlet = proposals.find((one) => one.kind === 'source')
  const cites = [outlet?.fields.cites?.value ?? []].flat()[0]
  const publisher = [outlet?.fields.outlet?.value ?? []].flat()[0]
  return {
    id: `${id}.source`,
    type: 'source.enter',
    source: id,
    title: { ru: title },
    digest,
    ...(publisher ? { publisher } : {}),
    ...(cites ? { cites } : {}),
  } as Act
}
