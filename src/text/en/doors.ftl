# The doors: signing in, addresses, what is turned away.
desk-link = The secretariat’s desk

personas-title = Whom you act for
personas-lead = On this computer anyone who has the link printed at start may act as the secretariat, the Chair, a delegation or an observer, to try the program out. From other computers this is not possible: there people sign in with passkeys.
personas-token-needed = To act without a passkey, open the link that was printed when the server started, or enter the token from it.
personas-token-wrong = This token is not, or no longer, good. Each start prints a new one, unless KURULTAI_PERSONA_TOKEN states it.
personas-token = Token
personas-token-go = Continue
personas-choose = Act as
personas-act = Act
persona-nobody = a reader
persona-nobody-may = sees what is open to everyone
persona-secretary = the secretariat
persona-secretary-may = convenes sessions, keeps the record, prepares documents
persona-chair = the Chair
persona-chair-may = conducts the sitting: opens it, gives the floor, puts questions
persona-delegate = the delegation of { $member }
persona-delegate-may = answers questions, signs documents, proposes items
persona-observer = an observer
persona-observer-may = sees what is open to everyone and enters nothing

not-founded-yet = The organization has not been founded yet
no-such-page = There is no such page
no-such-page-then = The address may be mistyped, or what it is about is not in the record yet or not open to everyone.
to-search = Search by words
bad-address = This request cannot be answered
bad-day-asked = “{ $value }” is not a day. Enter a day, for example 2025-11-27 or 27.11.2025.
bad-entry-asked = “{ $value }” is not the number of an entry. Enter a whole number from 0 to { $newest }.
bad-entry-asked-empty = “{ $value }” is not the number of an entry: the record has none yet.
no-json-here = The page { $address } is for reading only; it has no JSON version.

turned-away-method-unknown = This server answers GET, HEAD and POST only.
turned-away-method-not-here = This address does not accept that method; the Allow header lists those it accepts.
turned-away-address-too-long = The address is longer than this server accepts. Ask for less.
turned-away-address-malformed = The address is malformed: two hexadecimal digits must follow a % sign.
turned-away-host-unknown = This server is open to this computer only, as localhost or 127.0.0.1.
turned-away-origin-unknown = The request came from a page of another site, so it was not carried out. Open a page of this server and try again.
turned-away-no-such-file = There is no such file.
turned-away-no-such-page = There is no such page.
turned-away-payload-too-large = What was sent is too large and was not read. An act has at most 256 kB, the file of a document at most 20 MB.
turned-away-payload-broken-off = What was sent broke off half-way; nothing was recorded. Send it again.
turned-away-form-expected = A form is expected here, and something else was sent.
turned-away-form-malformed = The form could not be read: it is malformed.
turned-away-too-many-fields = The form has too many fields.
turned-away-unexpected = The server could not answer; the cause is in its log. Try again in a few seconds: what was recorded is not lost.
turned-away-json-expected = An act is expected here as JSON, with the header Content-Type: application/json.
turned-away-nobody = To submit an act, sign in on the page /sign-in; a program sends the cookie of a sign-in.
turned-away-nobody-persona = To submit an act, state whom you act for. A program sends the headers Kurultai-Persona and Kurultai-Persona-Token, the second as printed when the server started; in a browser, open the link printed there.
turned-away-busy = Too many acts are waiting. Send the same act again in a second.
turned-away-not-recorded = The act is not recorded: nothing can be added to the record now. Send the same act again.
turned-away-halted = No act is accepted: another history of this record has been signed or published, and what is accepted here would not be kept. The operator of the server must look into it.
turned-away-files-not-yours = Only the secretariat and the delegations can submit files of documents.
turned-away-file-empty = The file is empty. Send its contents.
turned-away-upload-sender-full = You have sent as many files as are kept for one person without an act that names them. Submit the acts that name them, or wait a day.
turned-away-upload-all-full = Too many files that no act names yet are kept on the server. Submit the acts that name them, or try again tomorrow.
turned-away-upload-disk-low = There is too little room left on the server for files; acts are still accepted. Tell the operator of the server.
act-misshapen = { $count ->
    [one] The act was not accepted: correct one field.
   *[other] The act was not accepted: correct { $count } fields.
}
acts-title = Acts for programs
acts-lead = Whatever can be entered at the secretariat’s desk, a program enters with one request, and the same rules decide.
acts-how = How to submit an act
acts-how-text = Send one act. You choose its identifier: the same act sent again gets the same receipt.
acts-answers = Answers: 201, accepted, with a receipt; 200, accepted before; 400, with the fields to correct; 401 and 403, who you are and what you may do; 409, a refusal with its rule; 413, too large; 503, try later.
acts-laid-by = Submitted by { $roles }.
