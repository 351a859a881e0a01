# Bodies.
body-kind = Kind
body-parent = Part of
body-children = Bodies under it
body-seats = Who sits
seat-time = When
rules-of-procedure = Rules of procedure
rules-from = Rules { $date }
