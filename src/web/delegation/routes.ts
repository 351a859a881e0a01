import type { Hono } from 'hono'
import { deskDoor } from '../desk/desk-door.ts'
import type { Doors } from '../doors/doors.ts'
import { delegationPage } from './page.ts'

export function openDelegation(app: Hono, doors: Doors): void {
  deskDoor(app, doors)('/desk/delegation', delegationPage)
}
