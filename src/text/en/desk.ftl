# The secretariat's desk.
desk = The secretariat’s desk
desk-lead = You act as { $persona }. Here is what is going on now, and everything that can be entered.
desk-lead-empty = The organisation is not founded yet. Seven steps, and a session can be held.
desk-founding = Founding
desk-founding-note = Each step rests on those before it. You can come back to any of them at any time.
desk-state = State
desk-what = What
desk-no-sessions = No sessions yet
desk-no-sessions-then = Once the secretariat convenes a session, its day, place and state appear here.
desk-open = Going on
desk-nothing-open = Nothing is going on now
desk-nothing-open-then = Open sittings, questions and documents being signed appear here.
desk-to-session = To the session’s desk
desk-all-acts = All acts
desk-acts-for-programs = The same for programs
desk-correct = Correct
desk-entered = Entered: { $act }.
do-it = Enter
do-it-further = Enter…
do-it-more = More…
not-now-later = not yet
not-now-refused = not possible

step-organisation = name, seat, languages
step-member = the members and how they take part
step-body = council, council of ministers, committee, secretariat
step-post = secretary general, deputies, chair
step-rulebook = quorum, how questions are decided, terms: a template or your own
step-person = those in delegations and in posts
step-session = the council’s first session
done-organisation = { $count ->
   *[other] founded
}
done-member = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
done-body = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
done-post = { $count ->
    [one] { $count } post
   *[other] { $count } posts
}
done-rulebook = { $count ->
    [one] { $count } adopted
   *[other] { $count } adopted
}
done-person = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
done-session = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}

chapter-organisation = The organisation
chapter-persons = Persons and sources
chapter-preparing = Preparing a session
chapter-sitting = The sitting
chapter-after = After a decision
chapter-safeguards = Safeguards of the record

session-is-convened = convened
session-is-open = going on
session-is-closed = closed
sitting-is-scheduled = upcoming
sitting-is-open = going on
sitting-is-suspended = suspended
sitting-is-closed = closed
document-is-laid = laid
document-is-adopted = adopted
document-is-open-for-signature = being signed
document-is-signed = signed
desk-no-sign-in = There is no sign-in on this server yet: on whose behalf to act can be chosen only on the computer it runs on.
