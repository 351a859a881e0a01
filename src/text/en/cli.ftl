# The command line.
cli-overview =
    Kurultai: the secretariat of a council in one program.
    Usage: kurultai COMMAND ... (in the project: npm run -s kurultai -- COMMAND ...)
cli-overview-end = More on one command: kurultai COMMAND --help. The version: kurultai --version.
cli-unknown-command = There is no command { $command }. The commands are: { $names }.
cli-unknown-option = There is no option { $option } here.
cli-option-value = The option { $option } needs a value, or has one and accepts none.
cli-wrong-number = Too few or too many arguments.

cli-does-serve = Serves the pages of a council; a new data directory is filled with the sample organization.
cli-does-act = Submits acts from a JSON file.
cli-does-post = Shows who holds a post on a day, as known at an entry.
cli-does-verify = Checks a record, its public files or a proof, and names the first bad entry.
cli-does-backup = Copies a data directory into one file, even while the server is running.
cli-does-restore = Makes a data directory from a backup, and checks it.
cli-does-witness = Runs a witness that cosigns the checkpoints of a record.
cli-does-monitor = Follows a record elsewhere with a copy of one's own.
cli-does-rulebook = Checks a rulebook and lists every mistake with its line.
cli-does-replay = Replays recorded votes through a rulebook.
cli-does-rotation = Checks who held the chair against a rulebook's rotation.
cli-does-read = Reads press reports and proposes entries for the record, each field with the words that support it.

cli-usage-serve =
    Usage: kurultai serve [--data DIR] [--port N] [--host ADDRESS] [--empty]
      --data DIR      where the record lies (./data)
      --port N        the port to listen on (8080; 0: any that is free)
      --host ADDRESS  the address to listen on (127.0.0.1: this machine only)
      --empty         begin with nothing instead of the sample
cli-usage-act =
    Usage: kurultai act FILE.json --data DIR [--as ROLE]
      FILE.json   one act or a list of acts; - reads them from the standard input
      --data DIR  where the record lies
      --as ROLE   secretary (if none is given), chair, delegate:KG, observer
cli-usage-post =
    Usage: kurultai post ID [--on DAY] [--at ENTRY] [--data DIR] [--json]
      --on DAY    the day asked about, such as 2026-01-01 (today)
      --at ENTRY  as known at this entry of the record (the newest)
      --data DIR  where the record lies (./data)
      --json      the same JSON as GET /posts/ID.json
cli-usage-verify = Usage: kurultai verify URL|DIR|FILE.tlog-proof [--policy FILE] [--document FILE] [--no-replay] [--without-documents]
cli-usage-backup = Usage: kurultai backup DIR FILE
cli-usage-restore = Usage: kurultai restore FILE DIR
cli-usage-witness = Usage: kurultai witness --origin ORIGIN --key VKEY [--key VKEY] --data DIR --port N [--host ADDRESS] [--name NAME]
cli-usage-monitor = Usage: kurultai monitor URL --policy FILE --data DIR [--every SECONDS] [--old-after SECONDS] [--once]
cli-usage-rulebook = Usage: kurultai rulebook --rules FILE [--json]
cli-usage-replay = Usage: kurultai replay --rules FILE --votes FILE.ndjson [--json]
cli-usage-rotation = Usage: kurultai rotation --rules FILE --periods FILE.ndjson [--names FILE.ndjson] [--json]
cli-usage-read =
    Usage: kurultai read FILE [--json], or kurultai read FOLDER --json
    A folder is read on every core that the process may use; the lines come in the order of the files' names.

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
cli-directory-forbidden = The directory { $dir } may not be written to. Give yourself the right, or name another directory with --data.
cli-not-a-directory = { $dir } is not a directory. Name another one with --data.
cli-disk-full = There is no room left on the disk of { $dir }. Make room and start again; nothing that was acknowledged is lost.
cli-port-in-use = Port { $port } is in use. Stop the program that holds it, or choose another with --port (0: any that is free).
cli-port-forbidden = Port { $port } needs rights that this process does not have. Choose one above 1023 with --port.
cli-no-such-host = This machine has no address { $host }. Choose another with --host.
cli-not-a-port = { $port } is not a port: a number from 0 to 65535 is required.
cli-holds-sample = { $dir } holds the sample organization. Begin an empty one in a directory of its own: npm start -- --empty --data ./data/my-council
cli-no-directory = Name the directory of the record with --data.

cli-not-a-day = { $day } is not a day that exists. Write it as 2026-01-01.
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
cli-not-recorded = The act is not recorded: { $said }. Submit it again.
