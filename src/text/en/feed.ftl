# The feed of what is new.
feed = Atom feed
feed-title = What is new
news-decision = Decision
news-document = Document
news-communique = Communiqué
news-session = Session
news-report = Report
news-correction = Correction
news-document-signed = { $title }: signed
news-document-open-for-signature = { $title }: open for signature
news-session-convened = Convened: { $title }
news-communique-of = Communiqué: { $title }
news-report-on = Report: { $title }
news-withdrawn = Withdrawn: { $title }
news-corrected = Corrected: { $title }
feed-entry = Entry { $entry }.
feed-time-notional = The time of the entry is notional.
feed-notional = Notional: no source states this.
news-documents-signed = { $count ->
    [one] { $count } document signed
   *[other] { $count } documents signed
}
news-session-postponed = Postponed: { $title }
news-session-cancelled = Cancelled: { $title }
news-session-sitting-postponed = A sitting was postponed: { $title }
news-session-sitting-cancelled = A sitting was cancelled: { $title }
