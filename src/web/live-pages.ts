// The pages that follow the record by themselves, by the name under which their streams are asked for.
import { deskLive } from './desk/session-desk.ts'
import { liveFollow } from './follow/follow-page.ts'
import { delegationLive } from './delegation/layers.ts'
import { livePress } from './follow/press-page.ts'
import { liveScreen } from './follow/screen-page.ts'
import type { LivePage } from './live/live-page.ts'

/** `/live/NAME/ID` streams the parts of one of these. */
export const livePages: Readonly<Record<string, LivePage>> = {
  desk: deskLive,
  follow: liveFollow,
  delegation: delegationLive,
  screen: liveScreen,
  press: livePress,
}
