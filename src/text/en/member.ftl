# Members.
membership = Membership
membership-from = From
member-signed = Documents signed
members-none = No members yet
members-none-then = Members appear here in alphabetical order once admitted.
members-on = On { $day }
members-others = Observers and former members
