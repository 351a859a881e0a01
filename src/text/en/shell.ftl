# The frame of every page.
skip-to-content = Skip to content
languages = Languages
menu = Menu
menu-close = Close
menu-sessions = Sessions
menu-decisions = Decisions
menu-posts = Posts
menu-people = Persons
menu-members = Members
menu-record = Record
menu-search = Search

sample-notice = Sample. Members and decisions from public reports; times, quorum, entries, call for objections and signatures are notional.
sample-in-print = Sample: times, quorum, entries, call for objections and signatures are notional

past-day = You are viewing earlier information: as of { $day }.
past-entry = You are viewing earlier information: as of entry { $entry }.
past-day-and-entry = You are viewing earlier information: on { $day }, as of entry { $entry }.
back-to-today = Back to today

persona-acting = You are acting as
persona-only-here = Signing in without a key is possible on this computer only.
persona-change = Change

foot-rules = Charter and rules
foot-data = Data and exports
foot-accessibility = Accessibility
foot-made-with = Runs on Kurultai. Open licence.

# The proof at the foot of a page.
proof = Proof
proof-of-page = Proof of this page
proof-entries = What this page is based on
proof-nothing-entered = not entered in the record yet
proof-checkpoint = Checkpoint
proof-no-checkpoint = not signed yet
proof-size = size { $size }
proof-witnesses = Witnesses
proof-no-witnesses = none appointed
proof-signed = { $signed } of { $of }
proof-needed = { $needed } required
proof-waiting = waiting for witnesses, { $needed } required
proof-stopped = stopped: a signature does not verify
proof-fault = The checkpoint’s signature does not verify. Do not rely on this page until the secretariat explains why.
proof-without-trust = Independent verification
proof-verify = Verify it yourself
proof-where = in the browser or offline
proof-on-paper = verify on the Record page of this server or, offline, with the proof file and the program kurultai verify
proof-file = Proof of entry { $entry }, a file
proof-code = A code with the proof of entry { $entry }
