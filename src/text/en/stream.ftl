# A page that follows by itself: whether it is connected, and what became of what was laid.
link-no-script = This page shows the state when it was opened. Open it again to see what is new.
link-here = Connected. Shown as of entry
link-behind = Reconnecting; what is shown may be out of date. Shown as of entry
link-offline = No connection. What you submit will be sent when it returns. Shown as of entry
link-full = Too many pages are open from this address. This page does not update automatically; open it again.
link-ended = Your sign-in has expired. What you typed stays here.
link-sending = Being sent
link-laid = Recorded. Entry
turned-away-too-many-streams = Too many pages are open from this address: close some of them.
turned-away-stream-not-yours = You do not have access to this page.
link-not-taken = It was not accepted; the server gave no reason. What you typed stays here.
