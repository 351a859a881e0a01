# Names of things and states that the pages share.
source = Source
code = Code
member = Member
post = Post
item = Item
measure = Measure
document = Document
decision = Decision
documents = Documents
bodies = Bodies
day = Day
status = Status
state = State
place = Place
chair = Chair
outcome = Outcome
nobody = nobody
computed = computed
entered-by-secretariat = entered by the secretariat
words-sealed = [sealed text]
not-represented = not represented at the session
took-no-part = takes no part
day-not-stated-in-sources = the sources do not give the day
status-member = takes part
status-observer = observer
status-suspended = participation suspended
status-frozen = participation frozen
status-ended = membership ended
members-in-order = { $order ->
    [ru] Members in Russian alphabetical order.
    [en] Members in English alphabetical order.
    [fr] Members in French alphabetical order.
   *[other] Members in alphabetical order.
}
head-of-delegation = Head of delegation
rule-not-numbered = rule without a number
body-kind-council = council
body-kind-ministers-council = council of ministers
body-kind-committee = committee
body-kind-permanent-council = permanent council
body-kind-secretariat = secretariat
body-kind-staff = staff
body-kind-other = other body
round-of = { $election }: round { $round }
