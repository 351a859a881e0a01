# Signing in: who may act, invitations, keys.
act-access-grant = Give access
act-access-grant-does = the person can be invited to sign in with this role
act-access-revoke = End access
act-access-revoke-does = from this moment nothing can be submitted with it
act-access-recover = Recover access
act-access-recover-does = the person’s keys no longer open anything; issue a new invitation
chapter-access = Access
field-grant = Access
field-until = Until
hint-until = The first day on which it no longer holds, for example 2026-12-31. Blank: until ended.
hint-access-grant-member = Required for a head and an alternate: they speak for this member.
hint-access-grant-session = Blank: in every session.
hint-access-grant-body = Blank: in every body.
choice-role-secretary = secretary
choice-role-chair = chair
choice-role-interpreter = interpreter
choice-role-observer = observer
choice-role-press = press
kind-grant = access
refusal-grant-not-in-force = The access under which this was submitted is not in force: it has ended, or was given to someone else. { $person }.
refusal-grant-not-in-force-instead = Ask the secretariat for access, and sign in again.
refusal-beyond-grant = This is outside what your access covers. Session: { $session }; body: { $body }.
refusal-beyond-grant-instead = Act within that session or body, or ask the secretariat for wider access.
refusal-member-not-said = The member whom this person represents is not stated: { $person }.
refusal-member-not-said-instead = Name the member: a head of delegation and an alternate act for one.
refusal-session-of-another-body = This session belongs to another body. Session: { $session }; body: { $body }.
refusal-session-of-another-body-instead = Name the session alone; its body follows.
refusal-last-secretary = No one else has the whole secretariat’s access: { $person } is the last.
refusal-last-secretary-instead = Give another person the secretariat’s access first, then end this one.
standing-rule-28 = Everyone who signs in acts within the access the secretariat gave them, while it is in force; one secretary at least remains.

sign-in = Sign in
sign-in-title = Sign in
sign-in-lead = You sign in with a passkey: the key of your phone, computer or security key, opened by your finger, face or PIN. There is no password.
sign-in-with-key = Sign in with a key
sign-in-provider = Sign in with { $name }
sign-in-provider-failed = The identity provider’s answer does not open any access here. Try again, or ask the secretariat whether your address is registered.
sign-in-no-account = No key yet? The secretariat sends a link by which you make one. If your keys are lost, ask it for a new link.
sign-in-already = You are signed in: { $role }.
sign-in-done = You are signed in
sign-in-continue = Continue
sign-in-nobody = You are not signed in, or your sign-in has expired.
sign-in-no-keys-here = Browsers keep passkeys for named addresses over a secure connection only, so there can be none at this address.
sign-in-malformed = What the browser sent could not be read. Reload the page and try again.
sign-in-unknown-key = This key does not open anything here. Use another one, or ask the secretariat for a new link.
sign-in-no-role = The key is yours, but you have no access in force. Ask the secretariat.
sign-in-bad-invitation = This link has been used, has expired or was replaced by a newer one. Ask the secretariat for a new link.
sign-in-bad-key = The key could not be made: the device’s answer does not fit what was asked. Try again.
sign-in-key-not-added = The key was not added: it is already here, or you already have the largest number of keys allowed.
sign-in-ended = Your sign-in has expired, so this was not recorded. Nothing you typed is lost: sign in, then send the form again. Only a file has to be chosen again.
sign-in-elsewhere = Sign in on a page of its own
sign-out = Sign out

passkey-working = Waiting for your device…
passkey-cancelled = Nothing was sent: it was cancelled, or took too long. Try again when you are ready.
passkey-unsupported = This browser has no passkeys. Use another browser or device.
passkey-unreachable = The server does not answer. Try again in a few seconds.
passkey-done = You are signed in. Send the form now: nothing you typed is lost.
passkey-needs-script = Keys need JavaScript in this browser; everything else here works without it.

invitation = Invitation
invitation-title = { $name }, you are invited
invitation-lead = Make a key on this device: it signs you in from now on. The link works once; looking at this page does not use it up.
invitation-expires = Works until
invitation-gone = The link no longer works
invitation-paste-lead = An invitation opens by its link. If this page does not continue automatically, paste the whole link here.
invitation-paste = The link
invitation-open = Open the invitation
key-make = Make a key and sign in
key-name = What to call the key
key-name-hint = For example: work phone. Only you see it.
key-made = Made
key-used = Last used
key-change = Change
key-rename = Rename
key-remove = Remove the key
key-add = Add a key

keys = Keys
keys-title = Your access and keys
keys-lead = Add a second key on another device, so that a lost phone does not keep you out.
keys-note = A key’s secret half never leaves your device; only its public half is kept here, and not in the record.
keys-roles = Your roles
keys-act-as = Act as
keys-founder = The secretariat, until the organization is founded.
keys-last-key = The last key cannot be removed: add another one first.
keys-bad-name = A key’s name is one line of at most 60 characters. Nothing was changed.
keys-end-others = Sign out everywhere else

grant-until = until { $day }
grant-is-revoked = ended
grant-is-over = expired
grant-has-keys = { $count ->
    [one] { $count } key
   *[other] { $count } keys
}
grant-without-keys = no key yet

access-title = Who may sign in
access-lead = Access is given and ended in the record; keys and links are not kept there.
access-not-yours = This page is for the secretariat only.
access-grants = Access given
access-none = No access given yet
access-none-then = Give a person access, then issue a link by which they make their key.
access-waiting = Links not used yet
access-invite = Issue a link
access-invitation-end = End the link
access-link = A link for { $name }:
access-link-once = It is shown this once and kept nowhere. Hand it over by a way you trust; it works once, for 72 hours.
access-not-invited = No link was issued: the access is not in force, or the person may do more than you can give.
access-address = E-mail at the identity provider
access-address-state = Register the address
access-bad-address = No address was registered. Enter it like name@example.org, for a person with access in force that you can give.

turned-away-too-many-attempts = Too many failed attempts to sign in. Wait a few minutes; the Retry-After header says how many seconds.
turned-away-provider-away = The identity provider does not answer. Try again in a minute, or sign in with a key.

cli-invited = Hand this link over by a way you trust. It works once, for { $hours } hours:
cli-invite-address = Set KURULTAI_URL to the server’s address (https://…) and the link is printed whole; until then, add it before this path.
cli-invite-languages = The language of the name is ru or en.
cli-invite-roles = Only a secretary is invited here; everyone else on the page /desk/access.
cli-invite-name = The name is one line of at most 160 characters.
cli-configuration = The server does not start: { $said }
cli-configuration-needs-the-other = { $variable } needs { $other } to be set as well.
cli-configuration-not-with = { $variable } cannot be used with { $other }: personas are for one’s own machine alone.
cli-configuration-not-safe-url = { $variable } must begin with https:// (http:// only for localhost).
cli-configuration-not-yes-or-no = { $variable } must be 1 or 0.
cli-configuration-not-a-count = { $variable } must be a whole number from 1.
cli-configuration-token-too-weak = { $variable } must be 16 to 200 Latin letters, digits, hyphens or underscores.
cli-configuration-not-a-domain = { $variable } must be a domain name in small letters, such as council.example.
cli-passkeys-elsewhere =
    { $keys ->
        [one] One passkey was made for { $domain } and opens
       *[other] { $keys } passkeys were made for { $domain } and open
    } nothing at { $here }. The server does not start until you say what becomes of them. To keep them, set KURULTAI_PASSKEY_DOMAIN={ $domain } and go on sending https://{ $domain }/.well-known/webauthn to this server. To let them go, set KURULTAI_PASSKEY_DOMAIN={ $here }, invite a Secretary with: kurultai invite, and issue new invitations to everyone else.
cli-configuration-not-a-day = { $variable } must be a day, such as 2026-11-29.
