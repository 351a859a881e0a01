# The first page.
home-not-founded-then = Begin with its name and members.
home-found = Found an organization
home-nothing-decided = Nothing decided yet. The first decision will appear here.
home-decision-of = { $body }, decision of { $day }
home-to-decision = The decision
home-to-session = The whole session
home-adopted-by-consensus = Adopted by consensus.
home-adopted-by-roll-call = Adopted by roll-call vote.
home-adopted-by-show-of-hands = Adopted by a vote.
home-represents = Represents { $member }.
home-term = Term: { $length }.
home-session-now = Session under way
home-next-session = Next session
home-next-not-set = Day and place not set
home-next-then = Once a session is convened, its day, place and agenda appear here.
home-feed = Follow what is new
home-chairs = { $post }: { $member }
home-find = Find
home-posts-note = Who holds each post and who is next
home-on-day = On { $day }
home-then = Then
home-term-to = term to { $day }
home-last-session = Last session
home-session-link = Proceedings, presence, agenda and documents
home-news = What is new
home-no-news = Nothing new yet
home-no-news-then = Decisions, documents and communiqués appear here as they are entered.
news-kind = Kind
news-what = What
home-members-note = { $count ->
    [one] { $count } member.
   *[other] { $count } members in alphabetical order.
}
home-head-at = Head of delegation { $day }
