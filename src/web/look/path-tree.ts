import { html, raw } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { quantity } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import type { Markup } from './markup.ts'

/**
 * How an entry enters the root of the tree (RFC 6962 2.1): the path in accent, the nodes whose hashes the proof carries as
 * squares, everything else as triangles. Widths are not to scale. The hashes themselves stand beside it as a list, which is
 * what a phone and a screen reader get.
 */
export function pathTree(language: Language, size: number, entry: number): Markup {
  const drawn = drawPath(size, entry, (count) => quantity(language, count))
  const label = say(language, 'path-tree', {
    entry: String(entry),
    size: String(size),
    hashes: hashesOf(size, entry),
  })
  // The word stands on the side that the path leaves free.
  const side = drawn.toLeft ? `x="${drawn.root + 14}"` : `x="${drawn.root - 14}" text-anchor="end"`
  const root = `<text class="strong" ${side} y="${top - 6}">${say(language, 'path-tree-root')}</text>`
  const mine = `<text class="mine" x="${drawn.leaf}" y="330" text-anchor="middle">${say(language, 'path-tree-entry', { entry: String(entry) })}</text>`
  return html`<figure class="path-tree"><svg viewBox="0 0 1200 365" role="img" aria-label="${label}">${raw(drawn.shapes + root + mine)}</svg></figure>`
}

/** How many hashes the proof of an entry carries. */
export function hashesOf(size: number, entry: number): number {
  return descend(size, entry).filter(({ beside }) => beside).length
}

/** Entries [from, to) under one node. */
type Node = { from: number; to: number }

type Step = { node: Node; beside?: Node }

/** From the root down to the leaf: each node of the path and the one beside it, whose hash the proof carries. */
function descend(size: number, entry: number): Step[] {
  if (!(entry >= 0 && entry < size)) throw new Error(`entry ${entry} is not in a tree of ${size}`)
  const steps: Step[] = [{ node: { from: 0, to: size } }]
  for (let node: Node = { from: 0, to: size }; node.to - node.from > 1; ) {
    const [left, right] = halves(node)
    const [next, beside] = entry < right.from ? [left, right] : [right, left]
    steps.push({ node: next, beside })
    node = next
  }
  return steps
}

/** RFC 6962 2.1: the left half holds the largest power of two below the whole. */
function halves({ from, to }: Node): [Node, Node] {
  const split = from + 2 ** Math.ceil(Math.log2(to - from) - 1)
  return [
    { from, to: split },
    { from: split, to },
  ]
}

const base = 300
const top = 22
/** A subtree of so many leaves or fewer is drawn leaf by leaf. */
const near = 32

function drawPath(size: number, entry: number, written: (count: number) => string) {
  const steps = descend(size, entry)
  const nearAt = steps.findIndex(({ node }) => node.to - node.from <= near)
  const nearNode = steps[nearAt]!.node
  const places = placed(
    [nearNode, ...steps.slice(1, nearAt + 1).map(({ beside }) => beside!)],
    nearNode,
  )
  const fall = nearAt === 0 ? 0 : 165 / nearAt
  const middle = (node: Node) => (places.get(node)!.left + places.get(node)!.right) / 2

  // From the near subtree up to the root, each node of the path stands between its two children.
  const xs = new Map<number, number>([[nearAt, middle(nearNode)]])
  for (let i = nearAt; i > 0; i--) xs.set(i - 1, (xs.get(i)! + middle(steps[i]!.beside!)) / 2)
  const path = steps.slice(0, nearAt + 1).map((_, i) => [xs.get(i)!, top + i * fall] as const)

  const shapes: string[] = []
  for (const [i, { beside }] of steps.slice(0, nearAt + 1).entries()) {
    if (beside === undefined) continue
    const [x, y] = path[i - 1]!
    const apex = [middle(beside), top + i * fall] as const
    shapes.push(
      line('twig', x, y, ...apex),
      subtree(beside, places.get(beside)!, apex[1], written),
      square(...apex),
    )
  }
  const within = drawNear(nearNode, entry, places.get(nearNode)!, path.at(-1)!)
  const way = [...path, ...within.path]
  const [rootX, rootY] = way[0]!
  if (way.at(-1)![1] < base) way.push([way.at(-1)![0], base])
  const [leafX, leafY] = way.at(-1)!
  shapes.push(
    within.shapes,
    `<polyline class="way" points="${way.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`,
  )
  shapes.push(within.squares, `<circle class="root" cx="${round(rootX)}" cy="${rootY}" r="6"/>`)
  shapes.push(`<circle class="leaf" cx="${round(leafX)}" cy="${leafY}" r="6"/>`)
  if (nearAt > 0) shapes.push(range(nearNode, places.get(nearNode)!))
  return {
    shapes: shapes.join(''),
    root: round(rootX),
    leaf: Math.min(1150, Math.max(50, round(leafX))),
    toLeft: way.length > 1 && way[1]![0] < rootX,
  }
}

type Place = { left: number; right: number }

/** The groups from left to right in the order of their entries, wider the more they hold, filling the width. */
function placed(nodes: readonly Node[], nearNode: Node): Map<Node, Place> {
  const inOrder = [...nodes].sort((a, b) => a.from - b.from)
  const plain = (node: Node) => 1 + Math.log2(node.to - node.from)
  const rest = inOrder.reduce((sum, node) => sum + (node === nearNode ? 0 : plain(node)), 0)
  const weight = (node: Node) => (node === nearNode ? Math.max(9, rest * 0.22) : plain(node))
  const gap = 28
  const unit =
    (1200 - gap * (inOrder.length - 1)) / inOrder.reduce((sum, node) => sum + weight(node), 0)
  const places = new Map<Node, Place>()
  let left = 0
  for (const node of inOrder) {
    const right = left + weight(node) * unit
    places.set(node, { left, right })
    left = right + gap
  }
  return places
}

/** A subtree beside the path: a triangle when it is full, else its full parts one after the other. */
function subtree(node: Node, place: Place, y: number, written: (count: number) => string): string {
  const { left, right } = place
  const count = node.to - node.from
  const middle = (left + right) / 2
  const label = range(node, place)
  if (count === 1) return line('twig', middle, y, middle, base) + label
  if (!isFull(count)) return parts(node, place, y) + label
  const words = written(count)
  const inside = fits(words, (right - left) * 0.7)
    ? `<text x="${round(middle)}" y="${round(y + (base - y) * 0.75)}" text-anchor="middle">${words}</text>`
    : ''
  return triangle(middle, y, left, right) + inside + label
}

const isFull = (count: number) => Number.isInteger(Math.log2(count))

/** Whether words in 13 px have room; a label that has none is left out, for the list beside the drawing says it. */
const fits = (words: string, width: number) => words.length * 7.6 <= width

function parts(node: Node, { left, right }: Place, y: number): string {
  const count = node.to - node.from
  const [middle, fall] = [(left + right) / 2, (base - y) * 0.4]
  if (count === 1) return line('twig', middle, y, middle, base)
  if (isFull(count)) return triangle(middle, y, left, right)
  const [first, second] = halves(node)
  const cut = left + (right - left) * 0.56
  const [a, b] = [(left + cut - 6) / 2, (cut + 6 + right) / 2]
  return (
    line('twig', middle, y, a, y + fall) +
    line('twig', middle, y, b, y + fall) +
    parts(first, { left, right: cut - 6 }, y + fall) +
    parts(second, { left: cut + 6, right }, y + fall)
  )
}

/** The subtree with the entry, leaf by leaf: thin lines, the rest of the path, and the squares beside it. */
function drawNear(node: Node, entry: number, place: Place, apex: readonly [number, number]) {
  const depth = Math.ceil(Math.log2(Math.max(2, node.to - node.from)))
  const fall = (base - apex[1]) / depth
  const shapes: string[] = []
  const squares: string[] = []
  const path: (readonly [number, number])[] = []
  const xOf = ({ from, to }: Node) =>
    place.left +
    ((from + to) / 2 - node.from) * ((place.right - place.left) / (node.to - node.from))
  const grow = (parent: Node, [x, y]: readonly [number, number]) => {
    if (parent.to - parent.from === 1) return
    const onPath = entry >= parent.from && entry < parent.to
    for (const child of halves(parent)) {
      // A leaf always stands on the base line, however short its branch.
      const end = [xOf(child), child.to - child.from === 1 ? base : y + fall] as const
      shapes.push(line('twig', x, y, ...end))
      const mine = entry >= child.from && entry < child.to
      if (mine) path.push(end)
      else if (onPath) squares.push(square(...end))
      grow(child, end)
    }
  }
  grow(node, apex)
  return { shapes: shapes.join(''), squares: squares.join(''), path }
}

const round = (value: number) => Math.round(value * 10) / 10

function line(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<path class="${kind}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`
}

function triangle(x: number, y: number, left: number, right: number): string {
  return `<path class="rest" d="M${round(x)} ${round(y)}L${round(right)} ${base}H${round(left)}Z"/>`
}

function square(x: number, y: number): string {
  return `<path class="beside" d="M${round(x - 5)} ${round(y - 5)}h10v10h-10z"/>`
}

function range({ from, to }: Node, { left, right }: Place): string {
  const words = to - from === 1 ? `${from}` : `${from}–${to - 1}`
  if (!fits(words, right - left + 16)) return ''
  return `<text x="${round((left + right) / 2)}" y="354" text-anchor="middle">${words}</text>`
}
