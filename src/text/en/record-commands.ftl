# What the commands on a record say: verify, backup, restore, witness, monitor; and why a server does not sign.
cli-nothing-there = There is nothing at { $what }.
cli-not-a-policy = { $file } is not a policy: { $said }
cli-not-seconds = { $seconds } is not a number of seconds from 1.
cli-already-there = This exists already and is not overwritten: { $said }

backup-done = { $count ->
    [one] { $count } entry, its documents and sealed texts are in { $file }. No key is: keep that apart.
   *[other] { $count } entries, their documents and sealed texts are in { $file }. No key is: keep that apart.
}
backup-failed = There is no backup: { $said }

restore-from-nothing = Give a backup, or --catch-up with --policy.
restore-done = { $count ->
    [one] { $count } entry is restored to { $dir }.
   *[other] { $count } entries are restored to { $dir }.
}
restore-caught-up = { $count ->
    [one] { $count } entry was taken from { $from }.
   *[other] { $count } entries were taken from { $from }.
}
restore-not-caught-up = The record cannot be caught up from { $from }. { $bad }
restore-does-not-verify = The record does not verify. { $bad }
restore-verified = { $count ->
    [one] { $count } entry verifies. The log’s key is not in a backup: put it back where the server finds it.
   *[other] { $count } entries verify. The log’s key is not in a backup: put it back where the server finds it.
}
restore-signs-later = The server will not sign while a witness or a published checkpoint is ahead of this record.
restore-lost = LOST: { $lost }
restore-failed = Nothing more was done: { $said }

witness-watches = { $name } watches { $origin } on { $url }
witness-key = its verifier key, for the policy: { $key }
witness-not-a-key = { $key } is not a verifier key: { $said }
witness-no-name = There is no key in { $dir } yet: give this witness a name with --name.
witness-failed = The witness does not run: { $said }

monitor-alarm = ALARM { $sentence }
monitor-entry = entry { $n } { $what }
monitor-closed = of { $when }, closed to the public
monitor-act = { $type } of { $when }
monitor-unreadable-entry = unreadable, { $bytes } bytes
monitor-unreadable = The record cannot be read: { $said }.
monitor-judged-no-further = { $bad } Nothing after it is judged by the rules.
monitor-old = The newest cosignature, at { $count } entries, is of { $when }.
monitor-kept = What it showed is kept in { $file }.
monitor-failed = The monitor does not run: { $said }

verify-head-checked = checked
verify-head-not-checked = not checked
verify-head-lost = LOST
verify-head-wrong = WRONG
verify-unreadable = It could not be read: { $said }
verify-signed = signed by the log { $name }
verify-cosigned = cosigned by { $name }, by its clock at { $when }
verify-checkpoint = the checkpoint of { $origin } at { $count } entries, root { $root }
verify-tiles = { $count } entries and { $tiles } tiles: every leaf, every tile, the root
verify-public-tiles = { $count ->
    [one] { $count } public tile: it is what the record makes
   *[other] { $count } public tiles: each is what the record makes
}
verify-tiles-missing = { $count ->
    [one] { $count } public tile that is not there; the server makes it again
   *[other] { $count } public tiles that are not there; the server makes them again
}
verify-database = { $count } entries in the database: every leaf, every subtree, the root { $root }
verify-documents = { $count } documents against their digests; none is missing
verify-documents-not-here = documents that entries name and that are not here
verify-documents-beside = documents: their bytes lie beside the record; give one with --document
verify-sealed = sealed texts against their commitments, still sealed: entries { $entries }
verify-erased = texts that an act erased, of which the commitment remains: entries { $entries }
verify-due = texts that an act ordered erased and that the server erases when it starts: entries { $entries }
verify-elsewhere = sealed texts that are not kept here: entries { $entries }
verify-not-published = public files: no checkpoint was published yet
verify-published-is-ours = the published checkpoint is of this record
verify-no-policy = who signed the checkpoint: no policy was given (--policy)
verify-policy-met = the policy is met
verify-rules = every act was decided again under the rules of its day and made the same events
verify-rules-withheld = whether entry { $n } and those after it follow by the rules: that entry is of a closed sitting, and its words are not here
verify-no-rules = whether each act follows by the rules of its day
verify-no-entry-names = No entry names the bytes of this document.
verify-entry-names = entry { $n } names the bytes of this document
verify-entry-names-by-digest = entry { $n } names the bytes of this document (by SHA-256)
verify-entry-names-by-words = entry { $n } names the bytes of this document (word for word)
verify-entry-names-another = Entry { $n } does not name the bytes of this document.
verify-no-document = a document: none was given (--document)
verify-proof-without-entry = The proof does not carry its entry, so there is nothing to prove.
verify-proof-of-another = The entry in the proof is not entry { $n } of { $origin } at { $count } entries.
verify-proof-included = entry { $n } is in the record of { $origin } at { $count } entries
verify-proof-no-policy = who signed the checkpoint: no policy was given (--policy), so anybody could have made this proof
verify-proof-one-entry = that the act was in order: a proof shows one entry; verify the whole record for that
verify-receipt-record = Name the record with --record to check a receipt.
verify-receipt-unsigned = No key that the record names for receipts signed this receipt.
verify-receipt-signed = signed as a receipt by { $name }
verify-receipt-not-there = The receipt promises entry { $n }, and the record has only { $count }. Unless it is being published now, the act was dropped: keep the receipt.
verify-receipt-other = Entry { $n } is another one than the receipt promises: keep the receipt, it proves that.
verify-receipt-stands = act { $act } stands as entry { $n }, as the receipt promises
verify-limits = what no record can show: acts that were withheld, whether what was said is true, whether clocks were right

entries-and-more = { $told } and more
lost-words = closed texts are gone, and no act ordered them erased: entries { $entries }
lost-tombstone = closed texts are marked as erased by an act that did not order it: entries { $entries }
lost-file = the file of a closed document is gone, and no act ordered it erased: entries { $entries }

bad-entry = Entry { $n }: { $sentence }
bad-database-damaged = the database itself is damaged here: { $said }.
bad-entry-missing = an entry is missing.
bad-entry-extra = there are entries past the head of the record ({ $size }).
bad-entry-leaf = its bytes do not have the hash that was stored with them.
bad-entry-text = its bytes are not JSON in UTF-8.
bad-entry-number = it carries the number { $found }.
bad-entry-rules = it does not follow from the entries before it by the rules of its day: { $reason }.
bad-tree-subtree = with it, the stored hash of subtree { $index } of level { $level } is not the one computed.
bad-tree-root = The root is { $stored }, but the entries come to { $computed }.
bad-document-damaged = The document { $digest } no longer has the bytes that the record names.
bad-document-missing = the document { $digest } that it names is not here.
bad-sealed-damaged = the sealed bytes are not the ones it committed to ({ $commitment }).
bad-signed-damaged = The last signed checkpoint (size { $size }) is damaged.
bad-checkpoint-missing = There is no checkpoint.
bad-checkpoint-text = The checkpoint is not well-formed: { $said }.
bad-checkpoint-broken = A signature on the checkpoint in the name of { $key } is broken.
bad-checkpoint-unsigned = No log that the policy names signed this checkpoint of { $origin }.
bad-checkpoint-quorum = Only { $cosigned } of { $witnesses } witnesses cosigned the checkpoint: the policy requires more.
bad-checkpoint-other = The checkpoint of size { $size } is not of this record.
bad-tile-missing = the file { $tile } is missing.
bad-tile-text = the file { $tile } is not a tile.
bad-tile-hashes = the file { $tile } has other hashes than the entries below it.

departure-not-an-entry = the rules cannot read it
departure-another-release = another release of the program decided it, whose rules are not here
departure-act-misshapen = the act is not well-formed
departure-act-taken-twice = the act was accepted before
departure-moment-runs-back = it was accepted before the entry before it
departure-another-day = its day is not that of its moment at the seat of the organization
departure-act-refused = the act is refused
departure-other-events = the act makes other events

-standstill-catch-up = Acts go on, but stop the server now: run kurultai restore --catch-up URL|DIR --policy FILE DIR with a mirror or a monitor’s copy, and start again.
-standstill-compare = Stop the server, keep this directory, and compare it with a monitor’s copy (kurultai verify).
standstill-published-ahead = Nothing is signed or published. This record has { $ours } entries, and { $size } were published: it is an old copy. { -standstill-catch-up }
standstill-published-other = Nothing is signed or published. This record is not the one of which { $size } entries were published. { -standstill-compare }
standstill-witness-ahead = Nothing is signed or published. This record has { $ours } entries, and the witness { $witness } shows our signature on { $size }: it is an old copy. { -standstill-catch-up }
standstill-witness-other = Nothing is signed or published. The witness { $witness } shows our signature on { $size } entries that are not the beginning of this record. { -standstill-compare }
standstill-witness-claims = Nothing is signed or published. This record has { $ours } entries, and the witness { $witness } says that it saw { $size }, without showing them. If this is an old copy, catch up (kurultai restore --catch-up); if the witness is mistaken, start the server with KURULTAI_DISTRUSTED={ $witness }.
standstill-signer-moved = Nothing is signed or published. Another process signed a checkpoint meanwhile ({ $said }). { -standstill-compare }

read-folder-as-json = The reports of a folder are printed as JSON: add --json.
read-too-many = There are { $count } reports in { $folder }; at most { $most } are read at once.
read-progress = { $done } of { $count } reports read
read-total = { $count } reports: { $read } read, { $refused } refused
read-proposes-nothing = The report proposes nothing for the record.
read-report-too-long = The report has { $units } characters; at most { $unitsMax } are read.
read-report-not-russian = This is not a report in Russian: of { $words } words, { $known } are in the dictionary.
read-report-empty = There is nothing to read.
read-report-not-utf8 = This is not text in UTF-8.
read-report-too-many-bytes = The file has { $bytes } bytes; at most { $bytesMax } are read.
read-report-unreadable = The file cannot be opened.
