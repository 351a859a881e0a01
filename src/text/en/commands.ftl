# What each command does and takes: the help of the command line, put together by src/cli/usage.ts.
cli-overview =
    Kurultai: the secretariat of a council in one program.
    Usage: kurultai COMMAND ... (in the project: npm run -s kurultai -- COMMAND ...)
cli-overview-end = More on one command: kurultai COMMAND --help. The version: kurultai --version.
cli-usage = Usage: kurultai { $line }
cli-help-default = { $words } (if not given: { $value })
cli-unknown-command = There is no command { $command }. The commands are: { $names }.
cli-unknown-option = There is no option { $option } here.
cli-option-value = The option { $option } needs a value, or has one and accepts none.
cli-option-required = The option { $option } is required.
cli-options-together = The options { $one } and { $other } are given together or not at all.
cli-wrong-number = Too few or too many arguments.

cli-value-acts = FILE.json
cli-value-address = ADDRESS
cli-value-backup = FILE
cli-value-day = DAY
cli-value-dir = DIR
cli-value-entry = ENTRY
cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-key = VKEY
cli-value-language = ru|en
cli-value-lines = FILE.ndjson
cli-value-name = NAME
cli-value-number = N
cli-value-origin = ORIGIN
cli-value-post = POST
cli-value-proof = FILE.tlog-proof
cli-value-receipt = FILE.receipt
cli-value-role = ROLE
cli-value-seconds = SECONDS
cli-value-url = URL

cli-does-serve = Serves the pages of a council; a new data directory is filled with the sample organization.
cli-help-serve-data = where the record lies
cli-help-serve-port = the port to listen on; 0: any that is free
cli-help-serve-host = the address to listen on; 127.0.0.1: this machine only
cli-help-serve-empty = begin with nothing instead of the sample

cli-does-act = Submits acts from a JSON file.
cli-help-act-acts = one act or a list of acts; - reads them from the standard input
cli-help-act-data = where the record lies; no server may be running on it
cli-help-act-as = secretary, chair, delegate:KG or observer

cli-does-post = Shows who holds a post on a day, as known at an entry.
cli-help-post-post = the identifier of the post, such as secretary-general
cli-help-post-on = the day asked about, such as 2026-01-01; if not given: today
cli-help-post-at = as known at this entry of the record; if not given: the newest
cli-help-post-data = where the record lies; the server may be running
cli-help-post-json = the same JSON as GET /posts/POST.json

cli-does-verify = Checks a record, its public files or a proof, and names the first bad entry.
cli-help-verify-url = the record of a council, such as https://council.example/record
cli-help-verify-dir = a data directory, a monitor’s copy (--without-documents), or a folder of public files
cli-help-verify-proof = a proof of one entry
cli-help-verify-record = for a receipt: the record that it is of, an address or a directory
cli-help-verify-receipt = a signed receipt of one act
cli-help-verify-policy = the policy that names the log’s key and the witnesses
cli-help-verify-document = the document that an entry is to name
cli-help-verify-no-replay = do not decide every act again under the rules of its day
cli-help-verify-without-documents = do not look for the documents that entries name

cli-does-invite = Prints a one-time link by which a secretary makes a key and signs in.
cli-help-invite-data = where the record lies; the server may be running
cli-help-invite-role = secretary: everyone else is invited on the page /desk/access
cli-help-invite-name = who is invited, as the record will name them
cli-help-invite-language = the language of the name; if not given: that of the terminal

cli-does-backup = Copies a data directory into one file, even while the server is running.
cli-help-backup-dir = the data directory
cli-help-backup-file = the backup to make; a file that exists is never overwritten

cli-does-restore = Makes a data directory from a backup, or catches one up from a copy of its record, and checks it.
cli-help-restore-backup = a backup; without one, the record in DIR is caught up as it is
cli-help-restore-dir = the data directory; a record that is there is never overwritten
cli-help-restore-catch-up = where a mirror or a monitor has later entries
cli-help-restore-policy = the policy that names the log’s key

cli-does-witness = Runs a witness that cosigns the checkpoints of a record.
cli-help-witness-origin = the log to watch, by the first line of its checkpoint
cli-help-witness-key = the log’s verifier key; twice while it is being rotated
cli-help-witness-data = where this witness keeps its own key (witness.key) and what it has seen
cli-help-witness-port = the port to listen on; 0: any that is free
cli-help-witness-host = the address to listen on
cli-help-witness-name = what to call this witness when its key is made, such as witness.example/kz

cli-does-monitor = Follows a record elsewhere with a copy of one’s own.
cli-help-monitor-url = the record of a council, such as https://council.example/record
cli-help-monitor-dir = a folder of public files
cli-help-monitor-policy = the policy that names the log’s key and the witnesses
cli-help-monitor-data = where this monitor keeps its own copy of the record
cli-help-monitor-every = how often to look
cli-help-monitor-old-after = how old the newest cosignature may get before that is an alarm
cli-help-monitor-once = look once: exit code 0 when all is well, 1 after an alarm

cli-does-rulebook = Checks a rulebook and lists every mistake with its line.
cli-help-rulebook-rules = the rulebook, as JSON
cli-help-rulebook-json = print JSON

cli-does-replay = Replays recorded votes through a rulebook.
cli-help-replay-rules = the rulebook, as JSON
cli-help-replay-votes = the decisions, one as JSON on each line
cli-help-replay-json = print JSON

cli-does-rotation = Checks who held the chair against a rulebook’s rotation.
cli-help-rotation-rules = the rulebook, as JSON
cli-help-rotation-periods = who held an office when, one as JSON on each line
cli-help-rotation-names = the names of members; if not given: names.ndjson beside the periods
cli-help-rotation-json = print JSON

cli-does-read = Reads press reports and proposes entries for the record, each field with the words that support it.
cli-help-read-file = a report, as text in UTF-8
cli-help-read-folder = a folder of reports (.txt), with --json only: one line of JSON for each, in the order of their names
cli-help-read-json = print JSON
