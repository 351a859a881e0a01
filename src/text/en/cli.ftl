# The command line.

cli-reading = Reading the record: { $done } of { $size } entries
cli-filling = Filling in the sample: { $done } of { $size } acts
cli-laying = Submitting acts: { $done } of { $size }

cli-serving =
    { $count ->
        [one] { $name }: { $count } entry in the record.
       *[other] { $name }: { $count } entries in the record.
    }
cli-serving-empty = There is no organization yet: found one at the secretariat’s desk.
cli-serving-at = Open { $url }
cli-serving-data = The data lies in { $dir }
cli-serving-personas = On this machine, act without a passkey as Secretary, Chair, a delegate or an observer: { $url }
  The link holds a secret: whoever has it on this machine can do everything. Programs send the token in the header Kurultai-Persona-Token.
cli-serving-keys = People sign in with passkeys: { $url } (a first Secretary is invited with: kurultai invite)
cli-serving-no-url = Nobody can sign in yet: passkeys need the address at which browsers find this server. Set KURULTAI_URL=https://… . To try the program without passkeys, serve this machine alone: --host 127.0.0.1, without KURULTAI_BEHIND_PROXY.
cli-serving-other = An empty organization of your own: npm start -- --empty --data ./data/my-council
cli-serving-stop = Stop with Ctrl+C.
cli-stopping = Stopping: finishing what is being written.

cli-record-in-use = Another process has the record in { $dir } open. Stop it first, or name another directory with --data.
cli-record-damaged = The record in { $dir } cannot be opened: { $said }. See what is wrong with: kurultai verify { $dir }; then restore a backup into a new directory.
cli-key-file-open = The key file { $path } can be read by others than its owner. Run: chmod 600 { $path }
cli-key-file-absent = There is no key file { $path }. Name one that exists in KURULTAI_LOG_KEY, or restore it from a backup.
cli-key-file-not-a-key-file = { $path } is not a key file. Restore it from a backup; the record cannot be signed without it.
cli-key-file-other-length = { $path } holds a key of another length. Restore it from a backup.
cli-key-file-other-key = { $path } does not hold the key that it names. Restore it from a backup.
cli-unexpected = The command stopped at a fault of the program. Report it together with these lines:
    { $said }
cli-directory-forbidden = The directory { $dir } may not be written to. Give yourself the right, or name another directory with --data.
cli-not-a-directory = { $dir } is not a directory. Name another one with --data.
cli-disk-full = There is no room left on the disk of { $dir }. Make room and start again; nothing that was acknowledged is lost.
cli-port-in-use = Port { $port } is in use. Stop the program that holds it, or choose another with --port (0: any that is free).
cli-port-forbidden = Port { $port } needs rights that this process does not have. Choose one above 1023 with --port.
cli-no-such-host = This machine has no address { $host }. Choose another with --host.
cli-not-a-port = { $port } is not a port: a number from 0 to 65535 is required.
cli-holds-sample = { $dir } holds the sample organization. Begin an empty one in a directory of its own: npm start -- --empty --data ./data/my-council
cli-serving-sample = This is the sample organization, for trying the program.
cli-record-gone = There is no record in { $dir }, but what belongs to one is there: { $found }. Nothing was begun. If a volume is not mounted, mount it; if the record is lost, restore a backup into a new directory: kurultai restore FILE DIR
cli-not-begun = There is no record in { $dir }. If there should be one, its volume is not mounted or --data names another directory. To begin a new organization there, start once with --empty.
cli-not-empty = The sample is filled only into an empty directory, and in { $dir } there is: { $found }. Name another directory with --data, or begin an empty organization there with --empty.
cli-urn-damaged = The ballots in { $dir }/urn.sqlite cannot be read: { $said }. The record is not affected. Move the file away and start again; a secret round that is open must be held again.
cli-access-damaged = The keys and sign-ins in { $dir }/access.sqlite cannot be read: { $said }. The record is not affected. Move the file away and start again; everyone is then invited again.
cli-disk-failing = The disk of { $dir } does not answer: { $said }. Nothing that was acknowledged is lost while it can be read: copy the directory to another disk.

cli-not-a-day = { $day } is not a day that exists. Enter it as 2026-01-01.
cli-not-an-entry = { $entry } is not the number of an entry.
cli-no-such-entry = The record has no entry { $entry } yet; the newest is { $newest }.
cli-no-such-post = There is no post { $post } in the record at that entry.
cli-post-asked = { $post } on { $on }, as known at entry { $entry }:
cli-post-vacant = nobody
cli-post-decision = by decision { $decision }
cli-post-entry = entry { $entry }
cli-post-notional = rests on notional sources
cli-capacity-substantive = in office
cli-capacity-acting = acting
cli-capacity-designate = designate

cli-not-a-role = { $role } is not a role. The roles are: secretary, chair, delegate:KG, observer.
cli-file-unreadable = { $file } cannot be read: { $said }
cli-file-too-large = { $file } is larger than 64 MB. Submit its acts in parts.
cli-file-not-json = { $file } is not JSON: { $said }
cli-act-misshapen = The act is not well-formed:
cli-act-which = Act { $number } of { $count } was not accepted; those before it were.
cli-halted = No act is taken: what was published goes beyond this record, or is not of it. If it is an old copy, catch it up: kurultai restore --catch-up URL|DIR --policy FILE DIR
cli-not-recorded = The act is not recorded: { $said }. Submit it again.
