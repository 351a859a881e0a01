import { html, raw } from 'hono/html'
import { momentInTable } from '../../text/times.ts'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { mark } from './mark.ts'
import type { Markup, Words } from './markup.ts'

/** What a page rests on: its entries, the checkpoint that covers them, and who has cosigned it. */
export type Proof = {
  /** «380–425», linked or not; undefined where nothing of the page is in the record yet. */
  entries: Words | undefined
  /** Tree size and time of the newest checkpoint, UTC milliseconds; undefined before the first. */
  checkpoint: { size: number; at: number } | undefined
  /** Undefined while the organisation has named no witnesses. */
  witnesses: { signed: number; of: number; needed: number } | undefined
  /** The entry whose own proof is offered: as a file, and as a code that a phone reads. */
  file?: number | undefined
  /** A signature that does not verify: the page says so at its top, too. */
  fault?: boolean
  timeZone: string
  /** How to cite the page, and the address that shows it as it stands now for ever. */
  cite?: { words: string; address: string }
}

/** At the foot of every public page: which entries, which checkpoint, who witnessed it, how to verify without us. */
export function proofFooter(language: Language, proof: Proof): Markup {
  return html`<section class="proof" aria-label="${say(language, 'proof-of-page')}"><div class="page">
<h2>${say(language, 'proof')}</h2><dl>
<div><dt>${say(language, 'proof-entries')}</dt><dd>${entries(language, proof)}</dd></div>
<div><dt>${say(language, 'proof-checkpoint')}</dt><dd>${checkpoint(language, proof)}</dd></div>
<div><dt>${say(language, 'proof-witnesses')}</dt><dd>${witnesses(language, proof)}</dd></div>
<div><dt>${say(language, 'proof-without-trust')}</dt><dd><span class="off-print"><a href="/record/verify">${say(language, 'proof-verify')}</a><span class="second">${say(language, 'proof-where')}</span></span><span class="print-only">${say(language, 'proof-on-paper')}</span></dd></div>
${proof.cite && html`<div class="proof-cite"><dt>${say(language, 'proof-cite')}</dt><dd>${proof.cite.words}<span class="second"><a href="${proof.cite.address}">${proof.cite.address}</a></span></dd></div>`}
</dl>${proof.file !== undefined && proofFile(language, proof.file)}</div></section>`
}

function proofFile(language: Language, entry: number): Markup {
  const name = String(entry)
  return html`<p class="proof-file"><img src="/record/proof/${name}.svg" width="132" height="132" alt="${say(language, 'proof-code', { entry: name })}" loading="lazy"><a href="/record/proof/${name}.tlog-proof" download>${say(language, 'proof-file', { entry: name })}</a></p>`
}

/** At the top of a page whose checkpoint does not verify. */
export function proofFault(language: Language): Markup {
  return html`<div class="proof-fault" role="alert"><div class="page">${mark('cross', say(language, 'proof-fault'))}</div></div>`
}

/** Squares of the witnesses that signed, dashed for those that did not, and the count in words. */
export function witnessSquares(language: Language, signed: number, of: number): Markup {
  const square = (i: number) =>
    i < signed
      ? `<path d="M${i * 15} 0h12v12h-12z" fill="currentColor"/>`
      : `<path d="M${i * 15 + 0.5} .5h11v11h-11z" fill="none" stroke="currentColor" stroke-dasharray="2 1.6"/>`
  // More witnesses than fit a line are a number only, as the ring of members is.
  const drawn =
    of > 15
      ? ''
      : html`<svg width="${of * 15 - 3}" height="12" aria-hidden="true">${raw(
          Array.from({ length: of }, (_, i) => square(i)).join(''),
        )}</svg>`
  return html`<span class="witnesses">${drawn}<span>${say(language, 'proof-signed', { signed, of })}</span></span>`
}

function entries(language: Language, proof: Proof): Words {
  if (proof.entries === undefined)
    return mark('dashed-ring', say(language, 'proof-nothing-entered'))
  return html`${say(language, 'entries')} ${proof.entries}`
}

function checkpoint(language: Language, { checkpoint, timeZone }: Proof): Words {
  if (checkpoint === undefined) return mark('dashed-ring', say(language, 'proof-no-checkpoint'))
  const size = say(language, 'proof-size', { size: String(checkpoint.size) })
  return html`<a href="/record/checkpoint">${size}</a><span class="second">${momentInTable(language, checkpoint.at, timeZone)}</span>`
}

function witnesses(language: Language, { witnesses, fault }: Proof): Words {
  if (witnesses === undefined) return mark('dashed-ring', say(language, 'proof-no-witnesses'))
  const { signed, of, needed } = witnesses
  if (fault)
    return html`${witnessSquares(language, 0, of)}<span class="second">${mark('cross', say(language, 'proof-stopped'))}</span>`
  const below =
    signed < needed
      ? mark('half-disc', say(language, 'proof-waiting', { needed }))
      : say(language, 'proof-needed', { needed })
  return html`${witnessSquares(language, signed, of)}<span class="second">${below}</span>`
}
